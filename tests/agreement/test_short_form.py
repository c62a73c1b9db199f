"""Which part belongs to which form, and what a user may pull in or leave out."""

from __future__ import annotations

from sla_cli.agreement.clauses import ROOM, STEPS
from sla_cli.agreement.short_form import short_form

from .reading import agreement


def goals(*marks: str) -> str:
    lines = "".join(
        f"  - what: Goal {number}\n{f'    short: {mark}' if mark else ''}\n"
        for number, mark in enumerate(marks, 1)
    )
    return f"marketing_goals:\n{lines}"


def shown(*marks: str, less: int = 0) -> list[str]:
    selection = short_form(agreement(goals(*marks)), less).marketing_goals
    assert selection.left == len(marks) - len(selection.shown)
    return [goal.what for goal in selection.shown]


def test_the_first_few_belong_there() -> None:
    assert shown(*[""] * 5) == [
        f"Goal {n}" for n in range(1, ROOM["marketing_goals.goals"].most + 1)
    ]


def test_a_mark_pulls_in_or_leaves_out() -> None:
    assert shown("", "", "", "", "true") == ["Goal 1", "Goal 2", "Goal 5"]
    assert shown("false", "", "") == ["Goal 2", "Goal 3"]


def test_marked_items_stay_when_room_is_short() -> None:
    assert shown("", "", "true", less=STEPS) == ["Goal 3"]


def test_what_is_left_is_counted() -> None:
    assert short_form(agreement(goals(*[""] * 5))).left == {"marketing_goals": 2}


def test_tools_and_goals_go_before_promises() -> None:
    """What each side has promised the other is what the page is pinned up for."""
    promised = ("lead_handoff.marketing_responsibility", "lead_handoff.sales_responsibility")
    last = {path for path in ROOM if path.startswith(promised)}
    gone = next(less for less in range(STEPS) if not ROOM["company_goals.goals"].after(less))
    assert not any(ROOM[path].after(gone) for path in ROOM if path.endswith(("goals", "tools")))
    assert last
    assert all(ROOM[path].after(gone) == ROOM[path].most for path in last)
    assert not any(room.after(STEPS) for room in ROOM.values())
