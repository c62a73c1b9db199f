"""The English words by which the checks know what is meant: data only, forms separated by `|`."""

# fmt: off
UNITS = {
    "mql": "mql|mqls", "sql": "sql|sqls", "sal": "sal|sals",
    "lead": "lead|leads", "prospect": "prospect|prospects", "contact": "contact|contacts",
    "opportunity": "opportunity|opportunities",
}
"""What a volume counts, and how it is written."""

IDLE = (
    "the|a|an|of|to|for|our|all|new|number|volume|monthly|yearly|quarterly|per|every|each|month"
    "|year|quarter|week|deliver|delivered|generate|generated|bring|provide|send|supply|pass|hand"
    "|over|create|give|sales|marketing|team|by|from|with|and"
)
"""Words that make no segment of what is counted; any other might."""

WON = "customer|client|won|closed-won|closed won|deal|sale|contract|order"
"""The last stage of a funnel, in the singular."""

NEW = "new"
"""What may stand before it."""

SIDES = {
    "marketing": "marketing|the marketing|marketing team|the marketing team",
    "sales": "sales|the sales|sales team|the sales team",
}
"""How a signature names the side that it is given for, besides the name of the team."""

OFFICE = (
    "market|sale|commerc|growth|digital|brand|produ|custom|client|success|lead|demand|content"
    "|opera|ops|team|direct|manag|head|chief|offic|respons|vice|presid|execut|account|business"
    "|develop|represent|rep|sdr|bdr|analy|data|admin|coord|assist|special|consult|engin|event"
    "|field|terrain|region|area|zone|cell|service|support|desk|squad|group|committee|board"
    "|council|agen|partner|channel|inside|outside|inbound|outbound|senior|junior|key|grand|global"
    "|north|south|east|west|europ|enable|performan|strateg|plan|communi|relation|public|corporate"
    "|finan|legal|human|quality|project|program|tech|inform|system|crm|web|social|media|design"
    "|owner|user|each|every|all|duty|call|center|centre|office|first|second|line|tier|level|hub"
    "|unit|department|division|company|revenu|prospect|acqui|reten|advocacy|life|cycle|automation"
    "|studio|lab|force|factory|task|core|house|queue|bot|tool|manufact|industr|academ|train|form"
    "|deal|pre|after"
)
"""Stems of which the names of roles, teams and firms are made: whoever bears one may be no person.
"""

AT = "at"
DOT = "dot"
"""What people write for the signs of an e-mail address."""

ACTS = {
    "contact_within": "contact|contacted|call|called|touch|touched",
    "judge_within": "verdict|judge|judged",
}
"""What sales does with a lead, by the field that holds its deadline.

Not what may come of it: a lead that is not accepted was judged, one that is not reached was called.
"""

NOT = "not|no|without|never|nobody|still|yet|has|been|is|was|are"
"""Words by which an escalation says that it was not done."""

AFTER = "after|for|within|in|over|more than"
"""What stands before the time after which one steps in."""

MEASURED = (
    "crm|hubspot|salesforce|pipedrive|dynamics|zoho|marketo|pardot|eloqua|brevo|odoo|sugarcrm"
    "|dashboard|report|reports|reporting|tracker|sheet|spreadsheet|excel|analytics|ga4|looker"
    "|tableau|bi|tool|system|database|automation"
)
"""Words for where a figure is read, rather than for the region that it is counted in."""

UNSAID = "n/a|n.a|na|not applicable"
UNDECIDED = (
    "tbc|tbd|t.b.d|t.b.c|to be defined|to be decided|to be determined|to be confirmed|to be agreed"
    "|to define|to confirm|pending|?|??|???|xx|xxx"
)
NOTHING = "none|nothing|no|nil|no consequence|no consequences|not defined"
"""What people write where they have nothing to say, where nobody has decided yet, and of what follows
where nothing does."""

OTHERS = "other|others|rest|remaining|remainder"
"""How the last of some shares is named that come to the whole."""

CLASS = "class|classes|category|tier|grade|score|priority|group"
"""What may stand beside the name of a class of leads."""

SHARE = "rate|share|percentage|percent|ratio|proportion"
ACCEPTED = "accepted|acceptance|accept"
REJECTED = "rejected|rejection|reject|disqualified|disqualification|refused|refusal|declined"
COMPLETE = "complete|completeness|completion|completed"
DATA = "data|record|records|field|fields|crm"
"""The words of the rates of quality: how many are accepted, how complete their data is."""

NO_THRESHOLD = (
    "under|below|less|lost|lose|loses|gain|gains|gained|within|per|each|fit|profile|behaviour"
    "|behavior|behavioural|behavioral|intent|engagement|demographic|firmographic|day|days|week"
    "|weeks|month|months|extra|additional|no|not|until|fewer|bonus"
)
"""Words by which some points are others than those that make an MQL."""

BEYOND = "more|above|over|exceeds|exceeding"
"""Words after which the number itself does not count."""

WHOLE = "all|all segments|all leads|total|overall|everything"
"""How the row of a total names its segment."""

TELLING = (
    "all|every|each|any|no|none|never|always|only|same|day|days|daily|hour|hours|minute|minutes"
    "|week|weeks|weekly|month|months|monthly|quarter|quarterly|year|yearly|today|tomorrow|morning"
    "|evening|immediately|once|twice|instantly|half|third|least|most|one|two|three|four|five|six"
    "|seven|eight|nine|ten|before|until|by|end|complete|full|entire|both|deadline|first|last"
)
"""Words that make of a promise one that can be seen to be missed."""
# fmt: on
