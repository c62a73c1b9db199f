"""One face for a promise: what it says is taken from its fields, its id from what it says."""

from __future__ import annotations

import random
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sla_cli.agreement.commitment import Commitment, Party
from sla_cli.agreement.lead_handoff import RampStep
from sla_cli.agreement.lead_scoring import Decay
from sla_cli.agreement.loading import load
from sla_cli.agreement.marketing_goals import Budget
from sla_cli.agreement.model import Agreement
from sla_cli.agreement.promises import LONGEST_ID, promise_of, promises
from sla_cli.agreement.sales_responsibility import Capacity
from sla_cli.agreement.shape.compound import ListReader, PartReader
from sla_cli.agreement.shape.either import EitherReader
from sla_cli.agreement.shape.record import Promising
from sla_cli.agreement.shape.values import IntegerReader, QuantityReader, TextReader
from sla_cli.agreement.walk import parts
from sla_cli.source.parser import parse
from sla_cli.source.text import decoded
from tests.agreement import trees
from tests.agreement.everything import everything
from tests.agreement.parts import all_parts
from tests.agreement.reading import agreement
from tests.examples import EXAMPLES, NAMES

if TYPE_CHECKING:
    from sla_cli.agreement.shape import Part
    from sla_cli.agreement.shape.reader import Reader

CLASSES = all_parts(Agreement)
PROMISING = [part for part in CLASSES if part.promise]


def read(text: str) -> Agreement:
    parsed = parse(decoded("a.yaml", Path("/nowhere"), text.encode()))
    assert parsed.root is not None
    sound = load(parsed.root, EXAMPLES).agreement
    assert sound is not None
    return sound


def listed() -> list[type[Part]]:
    readers = [field.reader for part in CLASSES for field in part.shape.values()]
    items = [reader.item for reader in readers if isinstance(reader, ListReader)]
    return list(dict.fromkeys(item.part for item in items if isinstance(item, PartReader)))


NAMELESS = (Decay, RampStep, Capacity, Budget)
"""Told apart by their figures."""


@pytest.mark.parametrize(
    "part", [one for one in listed() if one not in NAMELESS], ids=lambda part: part.__name__
)
def test_an_item_of_a_list_is_known_by_a_text_of_its_own(part: type[Part]) -> None:
    assert part.known_by is not None
    assert isinstance(part.shape[part.known_by].reader, TextReader)
    assert part.shape[part.known_by].required


@pytest.mark.parametrize("part", PROMISING, ids=lambda part: part.__name__)
def test_what_a_class_declares_are_fields_it_has(part: type[Part]) -> None:
    roles = part.promise
    assert roles is not None
    usual = Promising()
    named = {*roles.headline, *roles.if_says, *roles.what}
    named |= {*roles.measure, *roles.aside} - {*usual.measure, *usual.aside}
    named |= {roles.condition, roles.owner, roles.consequence} - {
        usual.condition,
        usual.owner,
        usual.consequence,
    }
    assert named <= set(part.shape)
    for key in (*roles.headline, *roles.aside):
        if key in part.shape:
            reader = part.shape[key].reader
            assert isinstance(reader, (QuantityReader, IntegerReader, EitherReader))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_whatever_promises_is_seen(language: str) -> None:
    found = promises(read(everything(language)))
    assert {type(one.part) for one in found} == set(PROMISING)
    for one in found:
        assert "baseline" not in [quantity.key for quantity in one.quantities]
        assert one.headline is None or one.headline in one.quantities
        assert one.place == one.part.place
        nameless = ("quality", "data_completeness", "lead_scoring", "models", "review", "rounds")
        assert one.what or one.kind in nameless


@pytest.mark.parametrize("name", NAMES)
def test_ids_of_an_example(name: str) -> None:
    whole = read((EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8"))
    found = promises(whole)
    ids = [one.id for one in found]
    assert len(found) > 20
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in ids)
    assert [one.path for one in found] == [
        path for path, part in parts(whole) if promise_of(part, path)
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_commitment_shows_its_target_or_else_its_deadline(name: str) -> None:
    made = promises(read((EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8")))
    pairs = [(one, one.part) for one in made if isinstance(one.part, Commitment)]
    assert len(pairs) > 5
    for one, part in pairs:
        assert (one.headline.value if one.headline else None) == (part.target or part.within)


WHOLE = """\
lead_handoff:
  sales_responsibility:
    commitments:
      - what: Rappeler **chaque** lead [chaud](https://a.example/x)
        id: rappel
        target: 100 % des leads
        within: 4 heures ouvrées
        by: 31/12/2027
        baseline: 60 %
        when: Pendant la saison
        measured_in: CRM
        owner: Ana
        if_missed: On en parle.
    response:
      - {leads: Chauds, judge_within: 2 h, attempts: 6, over: 10 jours ouvrés}
  marketing_responsibility:
    quality: {acceptance_rate: 80 %, data_completeness: 95 %, owner: Bo}
"""


def test_what_a_promise_says() -> None:
    quality, commitment, response = promises(agreement(WHOLE, "fr"))
    assert commitment[:4] == (
        "rappel",
        Party.SALES,
        "Rappeler **chaque** lead [chaud](https://a.example/x)",
        "commitments",
    )
    assert [one.key for one in commitment.quantities] == ["target", "within", "by"]
    assert commitment.headline == commitment.quantity("target")
    assert commitment.quantity("baseline") is None
    assert (commitment.condition, commitment.owner) == ("Pendant la saison", "Ana")
    assert (commitment.measure, commitment.consequence) == ("CRM", "On en parle.")
    assert commitment.path == "lead_handoff.sales_responsibility.commitments[0]"
    assert [one.key for one in response.quantities] == ["judge_within", "attempts", "over"]
    assert response.headline == response.quantity("attempts")
    assert (quality.id, quality.what, quality.kind) == ("marketing-quality", "", "quality")
    assert quality.headline == quality.quantity("acceptance_rate")


OWED = """\
company_goals: [A]
marketing_goals: [B]
sales_goals: {goals: [{what: C, who: company}], close_rates: [{of: D, closed: 5%}]}
lead_handoff:
  mql_criteria:
    personas: [{persona: E, volume: 5}, F]
    stages:
      - {stage: G, within: 1 day, owner: the Growth team and Ana}
      - {stage: H, within: 1 day, owner: Sales}
      - {stage: I, within: 1 day, owner: Bo}
      - {stage: J, within: 1 day, owner: Ana and Bo}
      - {stage: K, within: 1 day}
      - {stage: No deadline, owner: Sales}
  lead_scoring:
    rules: [{signal: S, points: 5}]
    classes: [{name: L, from: 5, within: 1 day}, {name: No deadline, from: 1}]
  marketing_responsibility: {notification: M}
  sales_responsibility: {records: [N]}
  routing: [{leads: O, to: Team}]
  rejection: [{reason: P, next: nurture}, Only a reason]
  escalation: [{when: Q, to: R}]
  breach: {marketing: [{when: S, then: T}], sales: [{when: U, then: V}]}
communication:
  channels: [{channel: W, reply_within: 1 day}, No deadline]
  meetings: [{meeting: X, every: Monday}, {meeting: No rhythm}]
  feedback: {marketing_to_sales: [Y], sales_to_marketing: [Z]}
reporting:
  conversion_rates: [{from: a, to: b, target: 5%}, {from: b, to: c, rate: 5%}]
  indicators: [{indicator: d, target: 5%, baseline: 4%}, {indicator: Only watched, baseline: 4%}]
  reports: [{report: e}]
  review: {every: month}
"""
TEAMS = """\
parties:
  marketing: {team: The Growth team, lead: Ana}
  sales: {team: Field, members: [{name: Bo, role: Rep}]}
"""


def test_which_party_owes_what() -> None:
    whole = read(f"sla: 1\nlanguage: en\ncompany: Acme\n{TEAMS}{OWED}")
    assert {one.what or one.kind: one.party.key for one in promises(whole)} == {
        "A": "company",
        "B": "marketing",
        "C": "company",
        "D": "sales",
        "E": "marketing",
        "G": "marketing",
        "H": "sales",
        "I": "sales",
        "J": "both",
        "K": "both",
        "L": "both",
        "M": "marketing",
        "N": "sales",
        "O": "sales",
        "P": "sales",
        "R": "both",
        "T": "marketing",
        "V": "sales",
        "W": "both",
        "X": "both",
        "Y": "marketing",
        "Z": "sales",
        "a → b": "both",
        "d": "both",
        "e": "both",
        "review": "both",
    }


def ids(*whats: str) -> list[str]:
    goals = [{"what": what} for what in whats]
    text = yaml.safe_dump({"marketing_goals": {"goals": goals}}, allow_unicode=True)
    return [one.id for one in promises(agreement(text))]


@pytest.mark.parametrize(
    ("what", "name"),
    [
        ("Prévenir à l’œil, 24 h/24 !", "marketing-prevenir-a-l-oeil-24-h-24"),
        ("See [the *page*](https://a.example/x) – 5 %", "marketing-see-the-page-5"),
        ("Straße nach Łódź", "marketing-strasse-nach-lodz"),
        ("word " * 30, "marketing-" + "-".join(["word"] * 12)),
        ("w" * 100, "marketing-" + "w" * LONGEST_ID),
        ("[…]", "marketing-f925ad"),
        ("日本語", "marketing-a80b52"),
    ],
)
def test_an_id_is_made_of_plain_words(what: str, name: str) -> None:
    (made,) = ids(what)
    assert made == name
    assert made.isascii()


def test_promises_that_say_the_same_are_told_apart_by_their_place() -> None:
    text = "marketing_goals: [MQLs, Traffic]\nlead_handoff:\n  marketing_responsibility: [MQLs]\n"
    goal, traffic, promise = (one.id for one in promises(agreement(text)))
    assert goal != promise
    assert re.fullmatch("marketing-mqls-[0-9a-f]{6}", goal)
    assert re.fullmatch("marketing-mqls-[0-9a-f]{6}", promise)
    assert traffic == "marketing-traffic"
    more = promises(agreement(text.replace("[MQLs]", "[Other, MQLs]")))
    assert [one.id for one in more] == [goal, traffic, "marketing-other", promise]


def test_then_by_all_they_say_and_at_last_by_a_number() -> None:
    one, other, same = ids("MQLs", "mqls", "MQLs")
    assert len({one, other, same}) == 3
    assert same == f"{one}-2"
    assert ids("mqls", "MQLs", "MQLs") == [other, one, same]


def test_an_author_keeps_his_id() -> None:
    text = (
        "marketing_goals:\n  - what: A\n  - {what: B, id: marketing-a}\n  - {what: C, id: '[…]'}\n"
    )
    derived, given, blank = (one.id for one in promises(agreement(text)))
    assert given == "marketing-a"
    assert re.fullmatch("marketing-a-[0-9a-f]{6}", derived)
    assert blank == "marketing-c"


def shuffled(reader: Reader[object], tree: trees.Plain, chance: random.Random) -> trees.Plain:
    """Put the parts of every list in another order; lists of texts stay as they are."""
    if isinstance(tree, dict) and isinstance(reader, PartReader):
        return {k: shuffled(reader.part.shape[k].reader, v, chance) for k, v in tree.items()}
    if isinstance(tree, list) and isinstance(reader, ListReader):
        if not isinstance(reader.item, PartReader):
            return tree
        items = [shuffled(reader.item, item, chance) for item in tree]
        return chance.sample(items, len(items))
    return tree


def told(tree: trees.Plain) -> Counter[tuple[object, ...]]:
    text = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False)
    found = promises(read(text))
    made = Counter(one.id for one in found if not one.names_itself)
    assert all(count == 1 for count in made.values())
    return Counter((one.id, one.party, one.what, one.kind, one.quantities) for one in found)


@given(tree=trees.agreements(), seed=st.integers(0, 999))
def test_ids_do_not_depend_on_the_order(tree: trees.Plain, seed: int) -> None:
    assert told(tree) == told(shuffled(PartReader(Agreement), tree, random.Random(seed)))
