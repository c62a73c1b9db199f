"""Anchors: every clause of the page has an address, and a link to it that can be copied."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sla_cli.documents.anchors import Anchors
from tests.examples import NAMES, Rendered, Rendering


def test_an_address_is_what_the_file_calls_the_clause() -> None:
    anchor = Anchors(["reporting"])
    assert anchor("volume-mql") == "volume-mql"
    assert anchor("Délai d'appel") == "delai-d-appel"
    assert anchor("goal", 2) == "goal-2"
    assert anchor("reporting") == "reporting-2"
    assert anchor("!?") == "clause"


@given(st.lists(st.text(max_size=8), max_size=12))
def test_none_is_given_twice_and_all_fit_an_address(ids: list[str]) -> None:
    anchor = Anchors(["a", "b"])
    given_out = [anchor(one) for one in ids]
    assert len({*given_out, "a", "b"}) == len(given_out) + 2
    assert all(re.fullmatch(r"[\w-]+", one) for one in given_out)


@pytest.mark.parametrize("name", NAMES)
def test_every_link_goes_somewhere_and_every_promise_has_one(rendered: Rendered, name: str) -> None:
    page = rendered(Rendering(name, "long", "html")).read_text(encoding="utf-8")
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    row = r'<tr id="([^"]+)"(?: class="with-more")?><th scope="row" class="what">'
    promises = re.findall(row, page)
    assert len(promises) > 8
    numbers = re.findall(r'<span class="no" id="([^"]+)">', page)
    assert numbers == sorted(numbers, key=lambda one: [int(part) for part in one.split(".")])
    assert len(numbers) > 20
    assert [one for one in promises if f'class="anchor" href="#{one}"' not in page] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_number_is_passed_over(rendered: Rendered, name: str) -> None:
    page = rendered(Rendering(name, "long", "html")).read_text(encoding="utf-8")
    main = page[page.index("<main") :]
    shown = re.findall(r'<(?:h2|h3|h4|th)\b[^>]*><span class="no"[^>]*>([0-9.]+)</span>', main)
    counted: list[int] = []
    for number in shown:
        steps = [int(step) for step in number.split(".")]
        before = [*counted, 0, 0, 0][: len(steps)]
        assert steps == [*before[:-1], before[-1] + 1]
        counted = steps
    assert len(shown) > 25
