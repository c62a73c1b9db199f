"""The English of those who write a quantity in words: the words, and the number of each."""

# fmt: off
NUMERALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four"
    " twenty-five twenty-six twenty-seven twenty-eight twenty-nine thirty thirty-one thirty-two"
    " thirty-three thirty-four thirty-five thirty-six thirty-seven thirty-eight thirty-nine forty"
    " forty-one forty-two forty-three forty-four forty-five forty-six forty-seven forty-eight"
    " forty-nine fifty fifty-one fifty-two fifty-three fifty-four fifty-five fifty-six fifty-seven"
    " fifty-eight fifty-nine sixty sixty-one sixty-two sixty-three sixty-four sixty-five sixty-six"
    " sixty-seven sixty-eight sixty-nine seventy seventy-one seventy-two seventy-three seventy-four"
    " seventy-five seventy-six seventy-seven seventy-eight seventy-nine eighty eighty-one"
    " eighty-two eighty-three eighty-four eighty-five eighty-six eighty-seven eighty-eight"
    " eighty-nine ninety ninety-one ninety-two ninety-three ninety-four ninety-five ninety-six"
    " ninety-seven ninety-eight ninety-nine hundred"
)
"""From zero to a hundred, in order."""

HUNDREDS = {
    100: "a-hundred|one-hundred", 200: "two-hundred", 300: "three-hundred", 400: "four-hundred",
    500: "five-hundred", 600: "six-hundred", 700: "seven-hundred", 800: "eight-hundred",
    900: "nine-hundred", 1000: "a-thousand|one-thousand", 2000: "two-thousand",
}
ARTICLES = "a|an"
"""What is one before a thing that is counted, and an article anywhere else."""

NO_COUNT = "lot|few|bit|little|great|good|maximum|minimum|max|min|number|couple|handful|rise|drop"
"""What is not counted after an article: `a lot of leads`."""

EXACT_GROUPS = {12: "a dozen|one dozen", 6: "half a dozen"}
ROUND_GROUPS: dict[int, str] = {}
"""What says a number roughly."""

OF_GROUP = "of "
FRACTIONS = {
    "1/2": "half|one half|a half", "1/3": "one third|a third", "2/3": "two thirds|two-thirds",
    "1/4": "one quarter|a quarter|one fourth|a fourth", "3/4": "three quarters|three-quarters|three fourths",
    "1/5": "one fifth|a fifth", "2/5": "two fifths", "3/5": "three fifths", "4/5": "four fifths",
    "1/10": "one tenth|a tenth",
}
NO_FRACTION = "a dozen|an hour|a day|a year|of an hour"
"""What makes a length of time of a fraction: `a quarter of an hour`."""

FACTORS = {
    2: "double|doubling|twice the|twice as many|twice as much", 3: "triple|treble|tripling",
    4: "quadruple|quadrupling",
}
ONE_TIME = {1: "once", 2: "twice", 3: "thrice"}
TIME_UNITS = {
    "second": "seconds|second|secs|sec", "minute": "minutes|minute|mins|min|mn|mins.|min.",
    "hour": "hours|hour|hrs|hr|hrs.|hr.", "day": "days|day|d", "week": "weeks|week|wks|wk|wk.",
    "month": "months|month|mos|mo|mo.|mths|mth", "quarter": "quarters|quarter|qtr|qtr.",
    "half-year": "half-years|half-year|half years|half year|semesters|semester",
    "year": "years|year|yrs|yr|annum",
}
"""The units of time, and what is short for them. A bare `m` is none: it may be metres or millions."""

CUES = "fortnight|quadrimester|of an hour|quarter hour|quarter-hour|and a half |every other |1/4 h|3/4 h"
"""What is in whatever the two tables below say."""

PERIODS = {"2 weeks": "fortnight|fortnights", "4 months": "quadrimester|quadrimesters"}
"""The periods that are counted by several of another unit."""

LENGTHS_IN_WORDS = {
    "15 min": "a quarter of an hour|quarter of an hour|a quarter hour|a quarter-hour|quarter-hour|1/4 hour|1/4 hr",
    "45 min": "three quarters of an hour|three-quarters of an hour|3/4 hour|3/4 hr",
    "30 min": "half of an hour",
}
"""The lengths of time that have a name."""

SHORT_UNITS = {
    "business days": "bd|bds|b.d.|biz days|biz day|workdays|workday|work days|work day",
    "business hours": "bh|bhs|b.h.|biz hours|biz hour",
}
"""What is short for a unit of time and its clock; anywhere but in a length of time it may be a name."""

HOUR_PARTS = {15: "a quarter|quarter"}
"""The parts of an hour that follow a number of them: `an hour and a quarter`."""

CHANGES = {
    "+": "up|up by|increase of|an increase of|growth of|a growth of|a rise of|rise of|plus",
    "-": "down|down by|decrease of|a decrease of|a drop of|drop of|a fall of|minus",
}
"""The words that make a number the difference from what was."""

WEEKDAYS = {
    "0": "monday|mondays|mon|mon.", "1": "tuesday|tuesdays|tue|tue.|tues|tues.",
    "2": "wednesday|wednesdays|wed|wed.", "3": "thursday|thursdays|thu|thu.|thurs|thurs.|thur",
    "4": "friday|fridays|fri|fri.", "5": "saturday|saturdays|sat|sat.", "6": "sunday|sundays|sun|sun.",
}
"""The days of the week, from Monday as 0."""

DAY_PARTS = {
    "morning": "morning|mornings", "afternoon": "afternoon|afternoons", "evening": "evening|evenings",
}

OFTEN_MISSPELT = (
    "business working calendar every each within before after weekly monthly quarterly daily yearly"
    " annually fortnightly january february march april june july august september october november"
    " december"
)
"""Words of quantities beside those of the other tables, by which a misspelt one is known."""

ASKED = {"by": "by {} p.m.", "within": "within {}", "until": "by {}"}
"""How the readings of a doubtful deadline are put: by when, within how long, until which day."""

SMALL_NUMBERS = {
    "1": "one|an|a", "2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven", "8": "eight",
    "9": "nine", "10": "ten", "12": "twelve", "15": "fifteen", "20": "twenty", "30": "thirty",
}
"""The small numbers that are read before any unit of time."""

MOMENTS = {
    "immediate": "right away|immediately|immediate|instantly|at once|straight away|real time|real-time|in real time|in real-time",
    "same day": "same day|same-day|the same day|on the same day|within the day|d+0",
    "same business day": "same business day|the same business day|on the same business day|same working day|the same working day|on the same working day",
    "next day": "next day|the next day|next-day|by the next day|on the next day|the following day|d+1|d + 1",
    "next business day": "next business day|next-business-day|nbd|the next business day|by the next business day|on the next business day|the following business day|next working day|the next working day|by the next working day",
    "end of day": "before the day is out|by end of play|end of play|by close of play|close of play|eod|by eod|end of day|by end of day|end of the day|the end of the day|by the end of the day|before the end of the day",
    "end of business day": "cob|by cob|close of business|by close of business|end of business|by end of business|end of the business day|by the end of the business day",
    "end of week": "eow|by eow|end of week|by end of week|end of the week|the end of the week|by the end of the week|before the end of the week",
    "end of month": "month end|month-end|by month end|by month-end|eom|by eom|end of month|by end of month|end of the month|the end of the month|by the end of the month|before the end of the month",
    "end of quarter": "quarter end|quarter-end|by quarter end|by quarter-end|eoq|by eoq|end of quarter|by end of quarter|end of the quarter|the end of the quarter|by the end of the quarter|before the end of the quarter",
}
"""The deadlines that are not counted in hours or days."""
# fmt: on
