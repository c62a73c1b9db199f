"""Pages of a stranger's templates with nothing in them that acts: an allow-list, and what is kept.

The head is written anew: of a stranger's, its title, the names of its author and its styles remain.
The body goes through nh3 (Ammonia, on the parser of a browser), which keeps the elements and the
attributes named here and writes them anew. Styles lose what fetches: an address that is no data.
None of this is imported where the templates are ours.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import nh3
from markupsafe import Markup, escape
from tinycss2 import parse_component_value_list, serialize
from tinycss2.ast import AtKeywordToken, FunctionBlock, IdentToken, Node, URLToken

if TYPE_CHECKING:
    from collections.abc import Iterator


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


_SHAPES = _set("circle desc ellipse g line path polygon polyline rect svg text title tspan")
_TAGS = _SHAPES | _set(
    "a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup dd del"
    " dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main"
    " mark nav ol p pre q s samp section small span strong sub sup table tbody td tfoot th thead"
    " time tr u ul var wbr"
)
_GONE = _set(
    "script style template noscript noembed noframes iframe object embed applet math xmp plaintext"
    " textarea select button form frameset audio video canvas foreignobject"
)
"""Elements of which not even the words remain."""

_ATTRIBUTES = {
    "*": frozenset(("class", "dir", "id", "lang", "role", "style", "title")),
    "a": frozenset(("href",)),
    "img": frozenset(("alt", "height", "src", "width")),
    "ol": frozenset(("reversed", "start", "type")),
    "li": frozenset(("value",)),
    "col": frozenset(("span",)),
    "colgroup": frozenset(("span",)),
    "time": frozenset(("datetime",)),
} | dict.fromkeys(("td", "th"), frozenset(("colspan", "headers", "rowspan", "scope")))
_DRAWN = _set(
    "cx cy d dx dy fill fill-opacity fill-rule font-size font-weight height opacity points"
    " preserveAspectRatio r rx ry stroke stroke-dasharray stroke-linecap stroke-linejoin"
    " stroke-opacity stroke-width text-anchor transform viewBox width x x1 x2 xmlns y y1 y2"
)
_FIELD = frozenset(("name", "type"))
_SCHEMES = frozenset(("data", "http", "https", "mailto", "tel"))
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp|svg\+xml);base64,[A-Za-z0-9+/=\s]*")
_DATA = re.compile(r"\s*(?:#|data:(?:image|font)/)", re.IGNORECASE)
_FETCHING = _set(
    "image-set -webkit-image-set image src cross-fade -webkit-cross-fade expression paint element"
    " -moz-element"
)
_IMPORTS = frozenset(("import", "namespace", "document", "-moz-document"))
_BINDINGS = frozenset(("behavior", "-moz-binding"))


def harmless(page: str, stylesheet: str, policy: str, *, fields: bool = False) -> str:
    """Write a page anew with what is allowed in it; `fields` lets through those of a form.

    `stylesheet` is the program's own and stays as it is; `policy` comes first in the head.
    """
    low = page.lower()
    head_end = low.find("</head")
    opening, body_start = _tag(page, low, "<body")
    if body_start < 0:
        body_start = head_end if head_end >= 0 else 0
    body_end = low.rfind("</body")
    body = page[body_start : body_end if body_end > body_start else len(page)]
    if head_end < 0:  # what stands in no head is the body's, but for the title
        body = _without(body, "title")
    root = _tag(page, low, "<html")[0]
    styles = "\n".join(_calm_but(style, stylesheet) for style in _all(page, low, "style"))
    title = next(_all(page, low, "title"), "")
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{_attribute(root, "lang") or "und"}">',
        "<head>",
        policy,
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(unescape(title))}</title>",
        *_named(page[: head_end if head_end >= 0 else 0]),
        f"<style>{styles}</style>" if styles else "",
        "</head>",
        _body(opening),
        cleaned(body, fields=fields).strip(),
        "</body>",
        "</html>",
    ]
    return "\n".join(line for line in lines if line) + "\n"


def cleaned(body: str, *, fields: bool = False) -> str:
    """Keep of a piece of HTML what shows something, and nothing that acts."""
    attributes = {tag: set(names) for tag, names in _ATTRIBUTES.items()}
    attributes |= {tag: set(_DRAWN) for tag in _SHAPES}
    tags = set(_TAGS)
    if fields:
        tags.add("input")
        attributes["input"] = set(_FIELD)
    done = nh3.clean(
        body,
        tags=tags,
        clean_content_tags=set(_GONE),
        attributes=attributes,
        attribute_filter=_allowed,
        generic_attribute_prefixes={"aria-", "data-"},
        url_schemes=set(_SCHEMES),
        link_rel=None,
    )
    return str(done).replace("&nbsp;", "\xa0")


def _allowed(tag: str, name: str, value: str) -> str | None:
    if name == "style":
        return calm(value) or None
    if name == "src":
        return value if _PICTURE.fullmatch(value) else None
    if name == "href":
        return None if value.strip().lower().startswith(("data:", "//")) else value
    if tag == "input" and name == "type":
        return "text"
    # A drawing's colour may be an address: `fill="url(http://…)"`.
    return calm(value) if tag in _SHAPES and "(" in value else value


def calm(css: str) -> str:
    """Take out of a style what fetches or runs; without any, it is left as it stands.

    It cannot close the element it stands in either.
    """
    try:
        found = parse_component_value_list(css)
        css = str(serialize(found)) if _still(found) else css
        return css.replace("</", "<\\/")
    except RecursionError:
        return ""


def _still(nodes: list[Node]) -> bool:
    """Take out of some nodes and of what is in them; tell whether anything was."""
    changed = False
    for place, node in enumerate(nodes):
        if _acts(node):
            nodes[place] = IdentToken(node.source_line, node.source_column, "none")
            changed = True
            continue
        for inside in ("arguments", "content"):
            changed |= _still(getattr(node, inside, None) or [])
    return changed


def _acts(node: Node) -> bool:
    if isinstance(node, URLToken):
        return not _DATA.match(node.value)
    if isinstance(node, AtKeywordToken):
        return node.lower_value in _IMPORTS
    if isinstance(node, IdentToken):
        return node.lower_value in _BINDINGS
    if isinstance(node, FunctionBlock):
        texts = (getattr(one, "value", "") for one in node.arguments)
        fetched = next((text for text in texts if isinstance(text, str) and text.strip()), "")
        is_address = node.lower_name == "url" and not _DATA.match(fetched)
        return is_address or node.lower_name in _FETCHING
    return False


def _calm_but(style: str, stylesheet: str) -> str:
    before, ours, after = style.partition(stylesheet) if stylesheet else (style, "", "")
    return calm(before) + ours + calm(after)


def _tag(page: str, low: str, start: str) -> tuple[str, int]:
    """Give the first tag that starts so, and where it ends; nothing and -1 without one."""
    place = low.find(start)
    end = low.find(">", place) if place >= 0 else -1
    return (page[place : end + 1], end + 1) if end >= 0 else ("", -1)


def _all(page: str, low: str, tag: str) -> Iterator[str]:
    """Give what stands in each element of a name that holds text alone."""
    place = 0
    while (start := low.find(f"<{tag}", place)) >= 0:
        opened = low.find(">", start)
        end = low.find(f"</{tag}", opened)
        if opened < 0 or end < 0:
            return
        yield page[opened + 1 : end]
        place = end + 1


def _without(page: str, tag: str) -> str:
    for text in _all(page, page.lower(), tag):
        page = page.replace(f"<{tag}>{text}</{tag}>", "", 1)
        break
    return page


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf'\s{name}="([\w -]*)"', tag[:1000])
    return found[1] if found else ""


def _body(opening: str) -> str:
    """Give the body with its form, and the fingerprint that runs along its pages."""
    mark = _attribute(opening, "data-fingerprint")
    return f'<body class="{_attribute(opening, "class")}"' + (
        f' data-fingerprint="{mark}">' if mark else ">"
    )


def _named(head: str) -> Iterator[Markup]:
    for name in ("author", "generator", "dcterms.identifier"):
        start = f'<meta name="{name}" content="'
        place = head.find(start)
        if place >= 0:
            content = head[place + len(start) :].partition('"')[0]
            yield Markup('<meta name="{}" content="{}">').format(name, unescape(content))
