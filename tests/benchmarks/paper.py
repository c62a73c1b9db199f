"""What a PDF costs beyond WeasyPrint: a whole `sla render` against a bare script on its HTML.

Run `python -m tests.benchmarks.paper`; with `--profile`, it also tells where the time of one
render goes, a stage at a time. The bar: 1.25 times WeasyPrint alone.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.start import SLA, seconds
from tests.examples import EXAMPLES

ROUNDS = 9
BAR = 1.25
BARE = """\
import sys, warnings
warnings.simplefilter("ignore")
import weasyprint
source = weasyprint.HTML(filename=sys.argv[1], base_url=sys.argv[2])
source.write_pdf(sys.argv[3], pdf_variant=sys.argv[4], pdf_tags=True)
"""


def paper(name: str, form: str) -> str:
    """Give the HTML that the PDF of an example is made from."""
    from sla_cli.checks.examination import examine
    from sla_cli.documents.context import Order
    from sla_cli.documents.dossier import dossier_of
    from sla_cli.documents.fitting import guess, sized
    from sla_cli.documents.html import render_for_paper

    dossier = dossier_of(examine(str(EXAMPLES / f"{name}.yaml"), "fr"))
    html = render_for_paper(dossier, Order(form, dossier.language))
    return sized(html, guess(html)) if form == "short" else html


def compare(name: str, form: str, folder: Path) -> None:
    """Time both by turns, and print the medians and their ratio."""
    from sla_cli.documents.archive import VARIANT
    from sla_cli.documents.templates import templates_folder

    theme = templates_folder() / "theme"
    os.environ["FONTCONFIG_FILE"] = str(theme / "fonts" / "fonts.conf")
    html, out = folder / "a.html", str(folder / "a.pdf")
    html.write_text(paper(name, form), encoding="utf-8")
    bare = (sys.executable, "-c", BARE, str(html), f"{theme.as_uri()}/", out, VARIANT)
    whole = (*SLA, "render", str(EXAMPLES / f"{name}.yaml"), "--form", form, "-o", out)
    times: dict[str, list[float]] = {"whole": [], "bare": []}
    for _ in range(ROUNDS):
        times["bare"].append(seconds(bare))
        times["whole"].append(seconds(whole))
    medians = {kind: statistics.median(taken) for kind, taken in times.items()}
    ratio = medians["whole"] / medians["bare"]
    print(
        f"{name} {form:6} sla {medians['whole'] * 1000:6.0f} ms   WeasyPrint alone"
        f" {medians['bare'] * 1000:6.0f} ms   {ratio:.2f} (bar {BAR})"
    )


def profile(name: str, form: str) -> None:
    """Print the stages of one render in one process, and what the page is made of."""
    import weasyprint

    from sla_cli.documents.templates import templates_folder

    stages: list[tuple[str, float]] = []
    start = time.perf_counter()
    html = paper(name, form)
    stages.append(("YAML to HTML", time.perf_counter() - start))
    for _ in range(2):  # the first warms caches
        start = time.perf_counter()
        base = f"{(templates_folder() / 'theme').as_uri()}/"
        source = weasyprint.HTML(string=html, base_url=base)
        parsed = time.perf_counter()
        document = source.render(pdf_tags=True)
        laid = time.perf_counter()
        data = document.write_pdf(pdf_tags=True)
        done = time.perf_counter()
    stages += [("parse", parsed - start), ("layout", laid - parsed), ("draw", done - laid)]
    told = "   ".join(f"{stage} {taken * 1000:.0f} ms" for stage, taken in stages)
    style = html.partition("</style>")[0]
    print(f"{name} {form}: {told}")
    print(
        f"  {len(document.pages)} pages, {len(html) // 1024} KiB of HTML of which"
        f" {len(style) // 1024} of style, {html.count('<td')} cells, {len(data) // 1024} KiB of PDF"
    )


def main() -> None:
    """Measure, and print."""
    if "--profile" in sys.argv:
        for form in ("long", "short"):
            profile("industrial.fr", form)
        return
    with tempfile.TemporaryDirectory() as folder:
        for form in ("long", "short"):
            compare("industrial.fr", form, Path(folder))


if __name__ == "__main__":
    main()
