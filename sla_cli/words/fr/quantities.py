"""Le français de qui écrit une quantité en toutes lettres : les mots, et le nombre de chacun."""

# fmt: off
NUMERALS = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
    " dix-sept dix-huit dix-neuf vingt vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq"
    " vingt-six vingt-sept vingt-huit vingt-neuf trente trente-et-un trente-deux trente-trois"
    " trente-quatre trente-cinq trente-six trente-sept trente-huit trente-neuf quarante"
    " quarante-et-un quarante-deux quarante-trois quarante-quatre quarante-cinq quarante-six"
    " quarante-sept quarante-huit quarante-neuf cinquante cinquante-et-un cinquante-deux"
    " cinquante-trois cinquante-quatre cinquante-cinq cinquante-six cinquante-sept cinquante-huit"
    " cinquante-neuf soixante soixante-et-un soixante-deux soixante-trois soixante-quatre"
    " soixante-cinq soixante-six soixante-sept soixante-huit soixante-neuf soixante-dix"
    " soixante-et-onze soixante-douze soixante-treize soixante-quatorze soixante-quinze"
    " soixante-seize soixante-dix-sept soixante-dix-huit soixante-dix-neuf quatre-vingts"
    " quatre-vingt-un quatre-vingt-deux quatre-vingt-trois quatre-vingt-quatre quatre-vingt-cinq"
    " quatre-vingt-six quatre-vingt-sept quatre-vingt-huit quatre-vingt-neuf quatre-vingt-dix"
    " quatre-vingt-onze quatre-vingt-douze quatre-vingt-treize quatre-vingt-quatorze"
    " quatre-vingt-quinze quatre-vingt-seize quatre-vingt-dix-sept quatre-vingt-dix-huit"
    " quatre-vingt-dix-neuf cent"
)
"""De zéro à cent, dans l'ordre."""

HUNDREDS = {
    200: "deux-cents|deux-cent", 300: "trois-cents|trois-cent", 400: "quatre-cents|quatre-cent",
    500: "cinq-cents|cinq-cent", 600: "six-cents|six-cent", 700: "sept-cents|sept-cent",
    800: "huit-cents|huit-cent", 900: "neuf-cents|neuf-cent", 1000: "mille", 2000: "deux-mille",
}
ARTICLES = "un|une"
"""Ce qui vaut un devant ce que l'on compte, et n'est ailleurs qu'un article."""

NO_COUNT = "peu|maximum|minimum|max|min|certain|certaine|grand|grande|bon|bonne|nombre|hausse|baisse"
"""Ce qui, après un article, ne se compte pas : « un peu plus »."""

EXACT_GROUPS: dict[int, str] = {}
ROUND_GROUPS = {
    6: "une demi-douzaine", 8: "une huitaine", 10: "une dizaine", 12: "une douzaine",
    15: "une quinzaine", 20: "une vingtaine",
    30: "une trentaine", 40: "une quarantaine", 50: "une cinquantaine", 60: "une soixantaine",
    100: "une centaine", 1000: "un millier",
}
"""Ce qui dit un nombre à peu près."""

OF_GROUP = "de |d'"
FRACTIONS = {
    "1/2": "la moitié|une moitié|moitié", "1/3": "un tiers|le tiers", "2/3": "deux tiers|les deux tiers",
    "1/4": "un quart|le quart", "3/4": "trois quarts|les trois quarts", "1/5": "un cinquième",
    "2/5": "deux cinquièmes", "3/5": "trois cinquièmes", "4/5": "quatre cinquièmes",
    "1/10": "un dixième|le dixième",
}
NO_FRACTION = "d'heure|de siècle"
"""Ce qui fait d'une fraction une durée : « un quart d'heure »."""

FACTORS = {
    2: "doubler|double|le double|doublement|deux fois plus", 3: "tripler|triple|le triple|triplement|trois fois plus",
    4: "quadrupler|quadruple|le quadruple", 10: "décupler",
}
ONE_TIME: dict[int, str] = {}
TIME_UNITS = {
    "second": "secondes|seconde", "hour": "heures|heure|h", "day": "jours|jour|journées|journée|jrs|jr|j",
    "week": "semaines|semaine|sem.|sem", "month": "mois", "quarter": "trimestres|trimestre|trim.|trim",
    "half-year": "semestres|semestre", "year": "années|année|ans|an",
}
"""Les unités de temps, et ce qui les abrège."""

CUES = "bimestre|quadrimestre|d'heure|huitaine|quinzaine| sur |1/4 h|3/4 h"
"""Ce qui est dans tout ce que disent les deux tables qui suivent."""

PERIODS = {"2 months": "bimestre|bimestres", "4 months": "quadrimestre|quadrimestres"}
"""Les périodes qui se comptent par plusieurs d'une autre unité."""

LENGTHS_IN_WORDS = {
    "15 min": "un quart d'heure|1/4 d'heure|quart d'heure|1/4 heure|1/4 h", "45 min": "trois quarts d'heure|3/4 d'heure|3/4 heure",
    "8 jours": "sous huitaine", "15 jours": "sous quinzaine", "par 2 weeks": "par quinzaine|chaque quinzaine",
}
"""Les durées qui ont un nom."""

SHORT_UNITS = {"jours ouvrés": "jo|j.o.|j.o"}
"""Ce qui abrège une unité de temps et son horloge ; hors d'une durée, ce peut être un nom."""

HOUR_PARTS = {15: "quart|un quart"}
"""Ce qui suit un nombre d'heures : « une heure et quart »."""

CHANGES = {
    "+": "hausse de|en hausse de|une hausse de|augmentation de|une augmentation de|croissance de"
    "|une croissance de|progression de|une progression de|plus",
    "-": "baisse de|en baisse de|une baisse de|diminution de|une diminution de|recul de|un recul de"
    "|moins",
}
"""Ce qui fait d'un nombre la différence avec ce qui était."""

WEEKDAYS = {
    "0": "lundi|lundis|lun.|lun", "1": "mardi|mardis|mar.|mar", "2": "mercredi|mercredis|mer.|mer",
    "3": "jeudi|jeudis|jeu.|jeu", "4": "vendredi|vendredis|ven.|ven",
    "5": "samedi|samedis|sam.|sam", "6": "dimanche|dimanches|dim.|dim",
}
"""Les jours de la semaine, à partir de lundi, qui est 0."""

DAY_PARTS = {
    "morning": "matin|matins", "afternoon": "après-midi|après-midis", "evening": "soir|soirs",
}

OFTEN_MISSPELT = (
    "ouvrées ouvrée ouvrés ouvré ouvrables ouvrable calendaires chaque tous toutes sous dans avant après"
    " quotidien quotidienne hebdomadaire mensuel mensuelle trimestriel trimestrielle semestriel annuel"
    " annuelle janvier février mars avril juin juillet août septembre octobre novembre décembre"
)
"""Mots des quantités, en plus de ceux des autres tables, auxquels on en reconnaît un mal écrit."""

ASKED = {"by": "avant {}", "within": "sous {}", "until": "d'ici {}"}
"""Comment se disent les lectures d'un délai douteux : avant quelle heure, sous combien, d'ici quel jour."""

SMALL_NUMBERS = {
    "1": "un|une", "2": "deux", "3": "trois", "4": "quatre", "5": "cinq", "6": "six", "7": "sept", "8": "huit",
    "9": "neuf", "10": "dix", "12": "douze", "15": "quinze", "20": "vingt", "30": "trente",
}
"""Les petits nombres qui se lisent devant toute unité de temps."""

MOMENTS = {
    "immediate": "sur-le-champ|immédiatement|immédiat|immédiate|aussitôt|tout de suite|temps réel|en temps réel|sans délai|instantané|instantanément",
    "same day": "jour même|le jour même|le même jour|dans la journée|j+0",
    "same business day": "jour ouvré même|le jour ouvré même|même jour ouvré|le même jour ouvré",
    "next day": "lendemain|le lendemain|dès le lendemain|jour suivant|le jour suivant|j+1|j + 1",
    "next business day": "jour ouvré suivant|le jour ouvré suivant|le prochain jour ouvré|lendemain ouvré|le lendemain ouvré|j+1 ouvré|j + 1 ouvré",
    "end of day": "avant la fin de journée|d'ici la fin de journée|à la fin de journée|fin de journée|en fin de journée|fin de la journée|d'ici la fin de la journée|avant la fin de la journée|à la fin de la journée|d'ici fin de journée|avant fin de journée",
    "end of business day": "fin du jour ouvré|en fin de jour ouvré|avant la fin du jour ouvré",
    "end of week": "fin de semaine|en fin de semaine|fin de la semaine|d'ici la fin de la semaine|avant la fin de la semaine|à la fin de la semaine|d'ici fin de semaine|avant fin de semaine",
    "end of month": "fin de mois|en fin de mois|fin du mois|d'ici la fin du mois|avant la fin du mois|à la fin du mois|d'ici fin de mois|avant fin de mois",
    "end of quarter": "fin de trimestre|en fin de trimestre|fin du trimestre|d'ici la fin du trimestre|avant la fin du trimestre|à la fin du trimestre|d'ici fin de trimestre|avant fin de trimestre",
}
"""Les délais qui ne se comptent pas en heures ni en jours."""
# fmt: on
