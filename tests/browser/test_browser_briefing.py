from __future__ import annotations

import shutil

import pytest
import samples

from provenance.report.html import site

ARGS = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
SIZES = {"desktop": (1280, 900), "phone": (390, 844)}


@pytest.fixture(scope="module")
def browser():
    binary = shutil.which("chromium")
    if binary is None:
        pytest.skip("no chromium on this machine; .ci/run installs it")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as play:
        opened = play.chromium.launch(executable_path=binary, args=ARGS)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    root = tmp_path_factory.mktemp("briefing")
    for name, content in site(samples.briefing()).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root


@pytest.fixture(params=SIZES)
def page(request, browser, folder):
    width, height = SIZES[request.param]
    made = browser.new_page(viewport={"width": width, "height": height})
    made.asked = []
    made.on("request", lambda sent: made.asked.append(sent.url))
    made.faults = []
    made.on("console", lambda said: made.faults.append(said.text))
    made.on("pageerror", lambda fault: made.faults.append(str(fault)))
    made.goto(f"{folder.as_uri()}/index.html")
    yield made
    made.close()


def colour(page, selector: str, name: str = "backgroundColor") -> str:
    script = f"e => getComputedStyle(e).{name}"
    return page.locator(selector).first.evaluate(script)


def test_a_click_on_a_figure_leads_to_its_sentence_in_view_and_lit(page):
    page.locator(".toll a.figure", has_text="46").click()
    page.wait_for_load_state()
    assert page.url.endswith(f"{samples.CLARION.key}.html#c-{samples.DEAD.key}")
    sentence = page.locator(f"#s-{samples.DEAD.sentence_key}")
    assert "46 people" in sentence.inner_text()
    page.wait_for_timeout(600)
    box = sentence.bounding_box()
    assert 0 <= box["y"] < page.viewport_size["height"]
    assert colour(page, f"#c-{samples.DEAD.key}") != "rgba(0, 0, 0, 0)"
    assert colour(page, f"#s-{samples.EIGHT.sentence_key}, .row:first-child .sentence") == (
        "rgba(0, 0, 0, 0)"
    )
    assert sentence.locator("mark").first.inner_text() == "46"


def test_from_a_sentence_one_comes_back_to_its_item(page):
    page.locator(f'#open a.figure[href$="c-{samples.YES.key}"]').click()
    page.wait_for_load_state()
    page.locator(f"#n-{samples.YES.sentence_key} a.back").first.click()
    page.wait_for_load_state()
    assert page.url.endswith(f"index.html#i-{samples.recognition().key}")


def test_nothing_runs_over_the_side_and_nothing_is_fetched_from_elsewhere(page, folder):
    width = page.viewport_size["width"]
    for name in ("index.html", "voices.html", f"articles/{samples.CLARION.key}.html"):
        page.goto(f"{folder.as_uri()}/{name}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert all(url.startswith("file:") for url in page.asked)
    assert page.faults == []


def test_the_evidence_can_be_hidden_and_shown_again(page):
    quote = page.locator("blockquote.evidence").first
    assert quote.is_visible()
    page.get_by_role("button", name="Hide evidence").click()
    assert not quote.is_visible()
    page.get_by_role("button", name="Show evidence").click()
    assert quote.is_visible()


def test_an_unsourced_figure_weighs_less_on_the_screen(page):
    light = colour(page, ".toll .figure.unsourced", "fontWeight")
    heavy = colour(page, ".toll .figure.sourced", "fontWeight")
    assert int(light) < int(heavy)


def test_the_pages_work_without_their_script(browser, folder):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{folder.as_uri()}/index.html")
    page.locator(".toll a.figure", has_text="46").click()
    assert page.url.endswith(f"#c-{samples.DEAD.key}")
    context.close()


def test_on_a_phone_what_to_know_first_stands_before_the_table(page):
    know, table = (page.locator(s).bounding_box()["y"] for s in ("#know", "#toll"))
    assert (know < table) == (page.viewport_size["width"] < 700)
