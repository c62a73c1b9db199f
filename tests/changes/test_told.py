"""Edits made by hand, told as a person would tell them, in French and in English."""

# ruff: noqa: E501 — a sentence stands on a line of its own

from __future__ import annotations

from typing import NamedTuple

import pytest

from sla_cli.changes.changes import Changes, changes
from sla_cli.changes.saying import say, spoken, tag
from sla_cli.changes.telling import summary
from tests.changes.versions import side
from tests.examples import EXAMPLES

NBSP, NARROW = "\u00a0", "\u202f"
BEFORE = (EXAMPLES / "b2b-saas.en.yaml").read_text(encoding="utf-8")


class Edit(NamedTuple):
    """What is replaced in the file, and what is told of it: how it stands, and the sentence."""

    swaps: dict[str, str]
    english: tuple[str, str]
    french: tuple[str, str]


VOLUME = "target: 250 MQLs per month\n        measured_in: HubSpot, “MQL” lifecycle stage\n        owner: Owen Hughes\n        if_missed"
ESCALATION = "    - {when: Disagreement about the criteria, to: Priya Raman and Daniel Ortiz, within: 3 business days}\n"
UNSUBSCRIBED = "      - {signal: Unsubscribed, points: -70, kind: behaviour, why: They asked to be left alone.}\n"
TOLD = {
    "a volume is raised": Edit(
        {VOLUME: VOLUME.replace("250", "at least 300")},
        (
            "marketing: more",
            "Hand over MQLs that meet the criteria: at least 300 MQLs per month instead of 250 (+20%)",
        ),
        (
            "marketing : plus",
            "Hand over MQLs that meet the criteria : au moins 300_MQLs par mois au lieu de 250 (+20 %)",
        ),
    ),
    "a deadline is longer": Edit(
        {"contact_within: 5 minutes": "contact_within: 15 minutes"},
        ("sales: less", "A leads, first contact: 15 minutes instead of 5"),
        ("commerciaux : moins", "A leads, premier contact : 15_minutes au lieu de 5"),
    ),
    "fewer attempts": Edit(
        {"attempts: 8": "attempts: 6"},
        ("sales: less", "A leads, attempts: 6 instead of 8 (−25%)"),
        ("commerciaux : moins", "A leads, tentatives : 6 au lieu de 8 (−25 %)"),
    ),
    "a rate rises": Edit(
        {"acceptance_rate: at least 80%": "acceptance_rate: at least 85%"},
        ("marketing: more", "Acceptance rate: at least 85% instead of 80% (+5 points)"),
        ("marketing : plus", "Taux d’acceptation : au moins 85 % au lieu de 80 % (+5 points)"),
    ),
    "a bound is turned round": Edit(
        {"target: at most 5 minutes": "target: at least 5 minutes"},
        ("changed", "Speed to lead: at least 5 minutes instead of within 5 minutes"),
        ("modifié", "Speed to lead : au moins 5_minutes au lieu de sous 5_minutes"),
    ),
    "the same amount": Edit(
        {"target: $4.5M": "target: $4,500,000"},
        (
            "wording",
            "Add new annual recurring revenue: $4,500,000 instead of $4.5M, which means the same",
        ),
        (
            "forme",
            "Add new annual recurring revenue : $4,500,000 au lieu de $4.5M, ce qui revient au même",
        ),
    ),
    "per month is not per year": Edit(
        {"target: 900 trials per month": "target: 10,800 trials per year"},
        ("changed", "Start free trials: 10,800 trials per year instead of 900 trials per month"),
        ("modifié", "Start free trials : 10~800_trials par an au lieu de 900_trials par mois"),
    ),
    "a criterion more": Edit(
        {
            "        field: Country\n": "        field: Country\n      - criterion: Uses a warehouse"
            " system\n        required: true\n"
        },
        ("marketing: more", "A criterion added: Uses a warehouse system, mandatory"),
        ("marketing : plus", "Ajout d’un critère : Uses a warehouse system, obligatoire"),
    ),
    "a criterion is only desirable": Edit(
        {"address\n        required: true": "address\n        required: false"},
        ("marketing: less", "Business e-mail address, requirement: desirable instead of mandatory"),
        ("marketing : moins", "Business e-mail address, statut : souhaité au lieu d’obligatoire"),
    ),
    "an exclusion less": Edit(
        {"      - Companies with an open opportunity\n": ""},
        ("marketing: less", "An exclusion removed: “Companies with an open opportunity”"),
        ("marketing : moins", "Retrait d’une exclusion : «_Companies with an open opportunity_»"),
    ),
    "a higher threshold": Edit(
        {"    threshold: 70\n": "    threshold: 80\n"},
        ("marketing: more", "MQL threshold: 80 instead of 70"),
        ("marketing : plus", "Seuil MQL : 80 au lieu de 70"),
    ),
    "a meeting less often": Edit(
        {"every: every Tuesday at 10 a.m.": "every: every two weeks"},
        (
            "both: less",
            "Smarketing weekly: every 2 weeks instead of every Tuesday at 10_a.m.",
        ),
        (
            "les deux : moins",
            "Smarketing weekly : toutes les 2 semaines au lieu de chaque mardi à 10_h",
        ),
    ),
    "a meeting has another name": Edit(
        {"meeting: Smarketing weekly": "meeting: Lead check-in"},
        ("wording", "“Smarketing weekly” is now called “Lead check-in”"),
        ("forme", "«_Smarketing weekly_» s’appelle désormais «_Lead check-in_»"),
    ),
    "a person is replaced": Edit(
        {"Mei Tanaka": "Ana Silva"},
        ("changed", "Ana Silva replaces Mei Tanaka everywhere (10 places)"),
        ("modifié", "Ana Silva remplace Mei Tanaka partout (10 endroits)"),
    ),
    "a consequence is gone": Edit(
        {
            "        if_missed: The next month's program budget moves to the best two channels.\n": ""
        },
        (
            "marketing: less",
            "Hand over MQLs that meet the criteria, if missed: nothing is said any more, instead of"
            " “The next month's program budget moves to the best two channels.”",
        ),
        (
            "marketing : moins",
            "Hand over MQLs that meet the criteria, sinon : plus rien n’est dit, au lieu de"
            " «_The next month's program budget moves to the best two channels._»",
        ),
    ),
    "an item moves": Edit(
        {UNSUBSCRIBED: "", "    rules:\n": f"    rules:\n{UNSUBSCRIBED}"},
        ("layout", "“Unsubscribed” moves from number 8 to number 1"),
        ("présentation", "«_Unsubscribed_» passe du rang 8 au rang 1"),
    ),
    "a step moves": Edit(
        {
            "      - The SDR accepts or rejects the MQL.\n": "",
            "goes back to nurturing.\n": "goes back to nurturing.\n      - The SDR accepts or"
            " rejects the MQL.\n",
        },
        ("changed", "“The SDR accepts or rejects the MQL.” moves from number 1 to number 4"),
        ("modifié", "«_The SDR accepts or rejects the MQL._» passe du rang 1 au rang 4"),
    ),
    "the period is longer": Edit(
        {"end: 2028-01-31\nparties": "end: 2028-07-31\nparties"},
        ("changed", "Period, end: July_31, 2028 instead of January_31, 2028"),
        ("modifié", "Période, fin : 31_juillet 2028 au lieu de 31_janvier 2028"),
    ),
    "an escalation less": Edit(
        {ESCALATION: ""},
        (
            "both: less",
            "An escalation removed: Disagreement about the criteria, within 3 business days",
        ),
        (
            "les deux : moins",
            "Retrait d’une escalade : Disagreement about the criteria, sous 3_jours ouvrés",
        ),
    ),
    "a long text": Edit(
        {"called the next\n  day. This": "called the day\n  after. This"},
        (
            "changed",
            "Purpose: “… called the day after. This agreement …” instead of"
            " “… called the next day. This agreement …”",
        ),
        (
            "modifié",
            "Objet : «_… called the day after. This agreement …_» au lieu de"
            " «_… called the next day. This agreement …_»",
        ),
    ),
    "an attendee more": Edit(
        {"attendees: [Team leads, SDRs]": "attendees: [Team leads, SDRs, RevOps]"},
        ("changed", "Smarketing weekly: an attendee added, “RevOps”"),
        ("modifié", "Smarketing weekly : ajout d’un participant, «_RevOps_»"),
    ),
    "a promise more": Edit(
        {
            "      - what: Give sales two": "      - what: Send a win story to sales\n        every:"
            " every month\n      - what: Give sales two"
        },
        ("marketing: more", "A promise added: Send a win story to sales, every month"),
        ("marketing : plus", "Ajout d’une promesse : Send a win story to sales, chaque mois"),
    ),
    "capitals and a full stop": Edit(
        {"Win customers that marketing sourced": "Win customers that Marketing sourced."},
        (
            "wording",
            "“Win customers that Marketing sourced.” instead of"
            " “Win customers that marketing sourced” (same words)",
        ),
        (
            "forme",
            "«_Win customers that Marketing sourced._» au lieu de"
            " «_Win customers that marketing sourced_» (mêmes mots)",
        ),
    ),
    "a member of a team": Edit(
        {"name: Grace Adeyemi, role: RevOps Manager": "name: Bo Lind, role: RevOps Manager"},
        ("changed", "Sales: “Bo Lind” instead of “Grace Adeyemi”"),
        ("modifié", "Commerciaux : «_Bo Lind_» au lieu de «_Grace Adeyemi_»"),
    ),
    "a state": Edit(
        {"status: in force": "status: in review"},
        ("changed", "Status: in review instead of in force"),
        ("modifié", "État : en relecture au lieu d’en vigueur"),
    ),
    "a switch of the page": Edit(
        {"      short: false\n": "      short: true\n"},
        ("layout", "Bring newsletter subscribers, one-page form: yes instead of no"),
        ("présentation", "Bring newsletter subscribers, version d’une page : oui au lieu de non"),
    ),
    "points that fade": Edit(
        {"kind: behaviour, why: They want to talk to us.}": "kind: behaviour, why: They want to talk to us., decay: {points: 5, after: 30 days}}"},
        ("changed", "Asked for a demo: a decay added, points −5, after 30_days"),
        ("modifié", "Asked for a demo : ajout d’une décote, points −5, après 30_jours"),
    ),
    "the same day": Edit(
        {"what: Outcome of every call, within: same day": "what: Outcome of every call, within: 1 hour"},
        ("changed", "Outcome of every call: 1 hour instead of the same day"),
        ("modifié", "Outcome of every call : 1_heure au lieu du jour même"),
    ),
}  # fmt: skip


def edited(swaps: dict[str, str]) -> Changes:
    after = BEFORE
    for old, new in swaps.items():
        assert old in after
        after = after.replace(old, new)
    sides = side(BEFORE), side(after)
    assert sides[0]
    assert sides[1]
    return changes(*sides)


@pytest.mark.parametrize("name", TOLD)
def test_it_is_told_as_a_person_would(name: str) -> None:
    edit = TOLD[name]
    (found,) = edited(edit.swaps).told
    for language, wanted in (("en", edit.english), ("fr", edit.french)):
        said = (tag(found, language), spoken(say(found, language)))
        assert tuple(map(spaced, said)) == tuple(map(spaced, wanted))


def spaced(said: str) -> str:
    """Bring a sentence to plain spaces, as the table above has it."""
    said = said.replace("~", " ").replace("_", " ")
    return said.replace(NBSP, " ").replace(NARROW, " ")


def all_at_once(*names: str) -> Changes:
    swaps: dict[str, str] = {}
    for name in names:
        swaps |= TOLD[name].swaps
    return edited(swaps)


SUMS = {
    ("a volume is raised", "a rate rises", "a deadline is longer", "the same amount"): (
        "Marketing promises more in 2 places, sales less in 1. 1 change of wording only.",
        "Le marketing promet plus à 2 endroits, les commerciaux moins à 1."
        " 1 changement de pure forme.",
    ),
    ("a deadline is longer",): (
        "Sales promises less in 1 place.",
        "Les commerciaux promettent moins à 1 endroit.",
    ),
    ("a person is replaced", "a long text"): (
        "No promise is harder or easier to keep. 2 other changes.",
        "Aucune promesse n’est plus dure ni plus facile à tenir. 2 autres changements.",
    ),
    ("a volume is raised", "an exclusion less", "a meeting less often"): (
        "Marketing promises more in 1 place and less in 1, both teams less in 1.",
        "Le marketing promet plus à 1 endroit et moins à 1, les deux équipes moins à 1.",
    ),
    (): ("Nothing changed.", "Rien n’a changé."),
}


@pytest.mark.parametrize("names", SUMS)
def test_the_summary_comes_first(names: tuple[str, ...]) -> None:
    found = all_at_once(*names)
    assert (summary(found, "en"), summary(found, "fr")) == SUMS[names]


def test_many_edits_at_once_are_each_told_as_if_alone() -> None:
    names = [name for name in TOLD if name not in ("an item moves", "a step moves")]
    found = all_at_once(*names)
    said = {spaced(spoken(say(one, "en"))) for one in found.told}
    wanted = {spaced(TOLD[name].english[1]) for name in names}
    # What was renamed or reworded in the meantime is spoken of by its new name.
    assert len(found.told) == len(names)
    assert len(wanted - said) <= 3
