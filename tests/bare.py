"""What is tried once more on a machine bared of everything optional, and why: `pytest -m bare`."""

from __future__ import annotations

import pytest

FONTS = pytest.mark.bare("fontTools cuts fonts down where HarfBuzz's subsetter cannot be loaded")
HOME = pytest.mark.bare("no locale is set, the home is empty, and nothing tells of a terminal")
PROGRAMS = pytest.mark.bare("what needs a program that is missing is skipped, with a reason")
SMOKE = pytest.mark.bare("every example comes out in every format and says all that is in it")
