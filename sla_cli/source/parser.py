"""YAML text to nodes with their places, bounded in depth, size and time.

Nodes are built from the parser's events, never from constructed objects: aliases and merges are
counted as they come, and nothing in the file can make code run.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import yaml

from sla_cli.source import leftovers, scalars, slips
from sla_cli.source.characters import fault_of_value
from sla_cli.source.errors import SlaError
from sla_cli.source.lines import OWN_KEY
from sla_cli.source.nodes import Entry, Kind, Mapping, Node, Scalar, Sequence
from sla_cli.source.problem import Edit, Problem, Related, Repair, Severity, Span
from sla_cli.source.recovery import Built, recover
from sla_cli.source.syntax import explain, open_quote
from sla_cli.source.text import unseen_line_end
from sla_cli.source.written import Written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.source.problem import Fact
    from sla_cli.source.recovery import Rest
    from sla_cli.source.text import Source

DEPTH = 50
NODES = 20_000
"""Far more than the agreement of a hundred pages, which has about 5,000."""
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LAST_DASH = re.compile(r"(?<![^ ])- +$")
_READ_ON = ("yaml-quote", "alias-unknown")
"""What stops the reading, and can be left aside to look at the rest."""

_TEXT_TAG = "tag:yaml.org,2002:str"


class Parsed(NamedTuple):
    """The content of a file, where it could be read, and every problem on the way."""

    root: Node | None
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()
    """What YAML reads, and otherwise than it was probably meant."""

    rest: Rest | None = None
    """Where the file as a whole could not be read, what else of it could."""

    work: int = 0
    """How much the reading has cost, in nodes."""


class _Stop(SlaError):
    """Reading cannot go on; the problem says why."""

    def __init__(self, rule: str, span: Span, **facts: Fact) -> None:
        super().__init__(rule, **facts)
        self.problem = Problem(rule, span, facts)

    @classmethod
    def by(cls, problem: Problem) -> _Stop:
        """Stop at a problem that says it all."""
        stop = cls(problem.rule, problem.span, **problem.facts)
        stop.problem = problem
        return stop


def parse(source: Source) -> Parsed:
    """Read the YAML of a source. Never raises: what is wrong is in the problems."""
    if source.problems:
        return Parsed(None, source.problems)
    built = build(source)
    if not built.slips and not built.stop:
        return Parsed(built.root, built.problems, built.warnings, work=built.work(source))
    if problem := unseen_line_end(source):
        # Beyond it, YAML counts lines otherwise than an editor: no place would be right.
        return Parsed(None, (problem,))
    return Parsed(None, *recover(source, built, build))


def build(source: Source) -> Built:
    """Attempt to read a source, up to the first thing that YAML cannot read."""
    builder = _Builder(source)
    root, stop, is_final = None, None, False
    try:
        root = builder.document()
    except _Stop as error:
        stop, is_final = error.problem, error.problem.rule not in _READ_ON
    except yaml.MarkedYAMLError as error:
        stop = explain(error, source)
    except (yaml.YAMLError, RecursionError, ValueError):
        stop, is_final = Problem("yaml-syntax", Span(1, 1, 1, 1)), True
    found = (tuple(builder.problems), tuple(builder.warnings), tuple(builder.slips))
    return Built(root, *found, stop, is_final, builder.count)


class _Builder:
    """Builds one document from the event stream, counting as it goes."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.events: Iterator[yaml.Event] = yaml.parse(source.text, Loader=_LOADER)
        self.problems: list[Problem] = []
        self.warnings: list[Problem] = []
        self.slips: list[Problem] = []
        self.remarks = slips.lines_with_remarks(source.text)
        self.flows = 0
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.open_anchors: set[str] = set()
        self.count = 0

    def document(self) -> Node | None:
        """Give the one document of the file; None where it holds none."""
        root: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    raise _Stop("several-documents", _span(event))
            elif not isinstance(
                event, (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentEndEvent)
            ):
                root = self.node(event, 0)
        return root

    def node(self, event: yaml.Event, depth: int, *, is_key: bool = False) -> Node:
        """Give the node that starts with this event."""
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event)
        if depth > DEPTH:
            raise _Stop("too-deep", _span(event), limit=DEPTH)
        self.grow(1, event)
        self.check_tag(event)
        before = self.count
        anchor: str | None = getattr(event, "anchor", None)
        if anchor:
            self.open_anchors.add(anchor)
        node: Node
        if isinstance(event, yaml.ScalarEvent):
            self.check_quotes(event)
            node = scalars.scalar(event, quoted=event.tag == _TEXT_TAG)
            self.check_characters(node)
            self.check_slips(event, node, is_key=is_key)
        else:
            in_flow = bool(getattr(event, "flow_style", False))
            self.flows += in_flow
            if isinstance(event, yaml.SequenceStartEvent):
                node = self.sequence(event, depth)
            else:
                node = self.mapping(event, depth)
            self.flows -= in_flow
        if anchor:
            self.open_anchors.discard(anchor)
            self.anchors[anchor] = (node, self.count - before + 1)
        return node

    def grow(self, nodes: int, event: yaml.Event) -> None:
        self.count += nodes
        if self.count > NODES:
            raise _Stop("too-many-nodes", _span(event), limit=NODES)

    def check_tag(self, event: yaml.Event) -> None:
        tag: str | None = getattr(event, "tag", None)
        if tag and tag != "!" and not tag.startswith("tag:yaml.org,2002:"):
            raise _Stop("custom-tag", _span(event), tag=tag)
        if tag and tag.startswith("tag:yaml.org,2002:python"):
            raise _Stop("custom-tag", _span(event), tag=tag)

    def check_quotes(self, event: yaml.ScalarEvent) -> None:
        """Refuse a quoted text that has swallowed keys: its closing quote was forgotten."""
        span = _span(event)
        if event.style not in ("'", '"') or span.end_line == span.line:
            return
        for number in range(span.line + 1, span.end_line + 1):
            if OWN_KEY.match(self.source.line(number)):
                start = span._replace(end_line=span.line, end_column=span.column + 1)
                raise _Stop.by(open_quote(self.source, start, event.style))

    def check_characters(self, scalar: Scalar) -> None:
        """Tell of what an escape made: the file's own characters were looked at before."""
        if fault := fault_of_value(scalar.text):
            self.problems.append(
                Problem(fault.rule, scalar.span, {"code": fault.code, "escaped": True})
            )

    def check_slips(self, event: yaml.ScalarEvent, scalar: Scalar, *, is_key: bool) -> None:
        """Look at a text for what YAML reads otherwise than it was meant."""
        span = scalar.span
        if event.style:
            is_said = event.style in ("'", '"') and not is_key
            left = leftovers.of_quoted(scalar.text, span) if is_said else None
            self.warnings += [left] if left else []
            return
        written = Written(self.source, event.value, span, self.flows > 0)
        if is_key:
            self.slips += slips.of_key(written)
            return
        for problem in slips.of_value(written, remarked=span.end_line in self.remarks):
            told = self.warnings if problem.severity is Severity.WARNING else self.slips
            told.append(problem)

    def alias(self, event: yaml.AliasEvent) -> Node:
        name = event.anchor or ""
        if name in self.open_anchors:
            raise _Stop("alias-loop", _span(event), name=name)
        if name not in self.anchors:
            raise _Stop("alias-unknown", _span(event), name=name)
        node, size = self.anchors[name]
        self.grow(size, event)
        return node

    def sequence(self, start: yaml.SequenceStartEvent, depth: int) -> Node:
        items: list[Node] = []
        end: yaml.Event = start
        for event in self.events:
            end = event
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self.node(event, depth + 1))
        if start.flow_style:
            span = scalars.between(start, end)
            blank = scalars.unquoted_blank(items, span)
            return blank or Sequence(tuple(items), span)
        return Sequence(tuple(items), _closed(start, items))

    def mapping(self, start: yaml.Event, depth: int) -> Mapping:
        entries: dict[str, Entry] = {}
        merged: list[Entry] = []
        repeated: list[Entry] = []
        is_flow = bool(getattr(start, "flow_style", False))
        end = start
        for event in self.events:
            end = event
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.key(event, depth)
            value = self.node(next(self.events), depth + 1)
            if key.text == "<<" and key.kind is Kind.TEXT:
                merged += self.merged(key, value)
            elif key.text in entries and is_flow and _is_cut_figure(key, value):
                # No key of its own, and told with the figure that a comma has cut.
                entries[f"{key.text}\n{len(entries)}"] = Entry(key, value)
            elif key.text in entries:
                repeated.append(Entry(key, value))
            else:
                entries[key.text] = Entry(key, value)
        self.repeated(entries, repeated, in_flow=is_flow)
        for entry in merged:
            entries.setdefault(entry.key.text, entry)
        written = tuple(entries.values())
        values = [entry.value for entry in written]
        span = scalars.between(start, end) if is_flow else _closed(start, values)
        return Mapping(written, span)

    def key(self, event: yaml.Event, depth: int) -> Scalar:
        key = self.node(event, depth + 1, is_key=True)
        if not isinstance(key, Scalar):
            raise _Stop("key-not-text", _span(event))
        return key

    def merged(self, key: Scalar, value: Node) -> list[Entry]:
        sources = value.items if isinstance(value, Sequence) else (value,)
        entries: list[Entry] = []
        for source in sources:
            if not isinstance(source, Mapping):
                raise _Stop("merge-not-mapping", key.span)
            self.count += len(source.entries)
            if self.count > NODES:
                raise _Stop("too-many-nodes", key.span, limit=NODES)
            entries += source.entries
        return entries

    def repeated(self, entries: dict[str, Entry], repeated: list[Entry], *, in_flow: bool) -> None:
        """Tell of keys written twice; or once, of the dash that is missing before another item."""
        first_key = next(iter(entries.values())).key if repeated else None
        first_dash = None if in_flow or not first_key else _dash_before(self.source, first_key.span)
        in_item = False
        for key, value in repeated:
            copied = len(repeated) == 1 and _same(value, entries[key.text].value)
            if first_key and first_dash and key.text == first_key.text and not copied:
                dash = _dash_of(self.source, first_dash, key.span)
                in_item = dash is not None
                if dash is not None:
                    sure = len(repeated) > 1 or len(entries) > 1
                    repair = Repair((Edit(dash, "-".ljust(dash.end_column - dash.column)),), sure)
                    self.slips.append(
                        Problem("missing-dash", key.span, {"key": key.text}, repair=repair)
                    )
            if in_item:
                continue
            first = entries[key.text].key.span
            facts: dict[str, Fact] = {"key": key.text, "line": first.line}
            if isinstance(value, Sequence) and isinstance(entries[key.text].value, Sequence):
                facts["lists"] = True
            related = (Related("first-key", first),)
            self.problems.append(Problem("duplicate-key", key.span, facts, related=related))


def _is_cut_figure(key: Scalar, value: Node) -> bool:
    """Tell whether what stands for a key is the rest of a figure: `000 €` of `12,000 €`."""
    return key.text[:1].isdigit() and Entry(key, value).has_no_colon


def _same(one: Node, other: Node) -> bool:
    """Tell whether two values are one text, as when a line was pasted twice."""
    return isinstance(one, Scalar) and isinstance(other, Scalar) and one.text == other.text


def _dash_before(source: Source, key: Span) -> Span | None:
    """Give the dash that a key stands behind, and the spaces between them."""
    dash = _LAST_DASH.search(source.line(key.line)[: key.column - 1])
    return Span(key.line, dash.start() + 1, key.line, key.column) if dash else None


def _dash_of(source: Source, first: Span, again: Span) -> Span | None:
    """Give the place before a key where the dash is missing that its like has, lines above."""
    if again.column != first.end_column:
        return None
    if source.line(again.line)[: again.column - 1].strip():
        return None
    return first._replace(line=again.line, end_line=again.line)


def _span(event: yaml.Event) -> Span:
    return scalars.between(event, event)


def _closed(start: yaml.Event, children: list[Node]) -> Span:
    """End a block where its last child ends: the parser's own mark spills to the next key."""
    first = _span(start)
    least = (first.line, first.column + 1)
    last = children[-1].span if children else first
    end = max((last.end_line, last.end_column), least) if children else least
    return Span(first.line, first.column, *end)
