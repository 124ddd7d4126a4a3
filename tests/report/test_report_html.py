from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from posixpath import dirname, join, normpath

import pytest
import samples

from provenance.model.article import Stated
from provenance.model.finding import Independence
from provenance.report.html import site
from provenance.report.views import Briefing

HOSTILE = "<script>alert(1)</script>\"'&{{ 7*7 }}"


class Reader(HTMLParser):
    """Collects what a page links to, its anchors, its tags and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids, self.links, self.figures, self.tags = [], [], [], []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        self.tags.append(tag)
        self.ids += [told["id"]] if "id" in told else []
        self.links += [told[name] for name in ("href", "src") if name in told]
        if "figure" in (told.get("class") or "").split():
            self.figures.append((tag, told))

    def handle_data(self, data):
        self.text += data


@pytest.fixture(scope="module")
def pages() -> dict[str, bytes]:
    return site(samples.briefing())


def read(pages: dict[str, bytes]) -> dict[str, Reader]:
    return {k: Reader(v.decode()) for k, v in pages.items() if k.endswith(".html")}


def test_a_briefing_is_an_index_the_voices_a_page_an_article_and_two_assets(pages):
    articles = {f"articles/{page.key}.html" for page in samples.PAGES}
    assert set(pages) == {"index.html", "voices.html", "style.css", "script.js"} | articles


def test_every_link_of_every_page_leads_to_something_in_the_briefing(pages):
    found = read(pages)
    assert sum(len(reader.links) for reader in found.values()) > 50
    for name, reader in found.items():
        for link in reader.links:
            path, _, anchor = link.partition("#")
            target = normpath(join(dirname(name), path)) if path else name
            assert target in pages, link
            if anchor:
                assert anchor in found[target].ids, link


def test_no_page_has_the_same_anchor_twice(pages):
    for reader in read(pages).values():
        assert len(reader.ids) == len(set(reader.ids))


def test_no_page_asks_the_network_for_anything(pages):
    for name, content in pages.items():
        text = content.decode()
        assert not re.search(r"(?:src|href)=\"(?:https?:|//|data:)", text), name
        assert "@import" not in text
        assert "url(" not in text


def test_every_sentence_and_every_claim_has_its_anchor_on_its_article_page(pages):
    for page in samples.PAGES:
        ids = set(read(pages)[f"articles/{page.key}.html"].ids)
        assert {f"s-{s.key}" for s in page.sentences} <= ids
        assert {f"c-{s.key}" for s in page.statements} <= ids


def test_every_figure_of_the_index_is_a_link_to_a_marked_sentence(pages):
    figures = read(pages)["index.html"].figures
    assert len(figures) >= 12
    assert {tag for tag, _ in figures} == {"a"}
    found = pages[f"articles/{samples.CLARION.key}.html"].decode()
    sentence = found[found.index(f'id="c-{samples.DEAD.key}"') :].split("</span>")[0]
    assert "<mark>46</mark>" in sentence


def test_a_figure_without_a_named_source_is_set_lighter(pages):
    classes = {
        told["href"].rpartition("#")[2]: told["class"]
        for _, told in read(pages)["index.html"].figures
    }
    assert classes[f"c-{samples.EIGHT.key}"] == "figure unsourced"
    assert classes[f"c-{samples.DEAD.key}"] == "figure sourced"


def test_a_figure_of_a_party_has_the_partys_name_in_its_own_cell(pages):
    text = pages["index.html"].decode()
    cell = next(c for c in re.findall(r'<td data-label="Killed">.*?</td>', text, re.S) if "46" in c)
    assert "figure of Afghan Taliban, a party" in cell


def test_the_index_has_its_blocks_in_their_order(pages):
    text = read(pages)["index.html"].text
    blocks = (
        "5 articles, 5 texts · 3 undated",
        "READ BY MACHINE, CHECKED BY NOBODY YET: 0 of 4 items decided",
        "How many died, says who?",
        "rows must not be added",
        "MAY BE THE SAME STRIKES OR NOT",
        "To know first",
        "Do not present them as one.",
        "First briefing: nothing to compare.",
        "Figures differ?",
        "NOT KNOWN from these articles.",
        "Safe to write",
        "Same figure",
        "Sources and their limits",
        "Set aside as no conflict",
    )
    at = 0
    for block in blocks:
        at = text.index(block, at)


def test_no_page_joins_or_adds_two_figures(pages):
    for reader in read(pages).values():
        for never in ("8-46", "8–46", "54 ", "up to 46", "toll disputed"):
            assert never not in reader.text


def test_the_rendition_stands_wherever_a_sentence_of_a_precis_is_shown(pages):
    index = pages["index.html"].decode()
    for version in re.findall(r'<div class="version .*?</blockquote>', index, re.S):
        assert "PRECIS, NOT THE OUTLET" in version or "REWORDED COPY, DO NOT QUOTE" in version
    assert "PRECIS, NOT THE OUTLET" in pages[f"articles/{samples.VOA.key}.html"].decode()


def test_a_shared_sentence_stands_with_its_other_form_on_card_and_article() -> None:
    told = samples.briefing()
    items = (replace(told.items[1], shared=(samples.SHARED,)),)
    articles = (replace(samples.CLARION.view(), shared=(samples.SHARED,)), samples.DHAKA.view())
    pages = {k: v.decode() for k, v in site(replace(told, items=items, articles=articles)).items()}
    for name in ("index.html", f"articles/{samples.CLARION.key}.html"):
        block = re.search(r'<details class="shared">.*?</details>', pages[name], re.S)[0]
        assert "<mark>eight</mark>" in block
        assert "<mark>46</mark>" in block
        assert f"articles/{samples.DHAKA.key}.html#c-{samples.EIGHT.key}" in block


def hostile() -> Briefing:
    """Return the briefing with markup in every title, name, note and sentence."""
    told = samples.briefing()
    voice = replace(samples.OFFICIALS, name=HOSTILE, side=HOSTILE)
    source = replace(samples.CLARION.source, title=HOSTILE, outlet=HOSTILE, authors=(HOSTILE,))
    said = replace(samples.DEAD, voice=voice, source=source, sentence=HOSTILE, exact=HOSTILE)
    finding = samples.strikes()
    position = replace(finding.positions[1], value=HOSTILE, statements=(said,), note=HOSTILE)
    finding = replace(
        finding, title=HOSTILE, question=HOSTILE, positions=(finding.positions[0], position),
        safe=(HOSTILE,), to_settle=(HOSTILE,), notes=((HOSTILE, HOSTILE),), separate_note=HOSTILE,
        left_out=(("x", HOSTILE),),
    )  # fmt: skip
    view = samples.CLARION.view()
    revision = replace(
        view.revision, url=HOSTILE, credit=HOSTILE, title=Stated(HOSTILE, "text"),
        text=HOSTILE + view.revision.text[len(HOSTILE) :],
    )  # fmt: skip
    both = (replace(samples.SHARED, right=said, right_marks=()),)
    finding = replace(finding, independence=Independence(2, 2, (HOSTILE,), (HOSTILE,), (HOSTILE,)))
    view = replace(view, source=source, revision=revision, statements=(said,), shared=both)
    speaker = replace(samples.speakers()[0], identity=voice, statements=(said,))
    return replace(
        told, topic=HOSTILE, when=HOSTILE, articles=(view,), speakers=(speaker,),
        items=(replace(told.items[1], finding=finding, changes=(HOSTILE,), shared=both),),
        first=False,
        changes=(HOSTILE,),
    )  # fmt: skip


def test_foreign_markup_is_text_on_every_page():
    plain = {k: r.tags.count("script") for k, r in read(site(samples.briefing())).items()}
    pages = site(hostile())
    for name, reader in read(pages).items():
        assert reader.tags.count("script") == plain[name] == 1
        assert HOSTILE in reader.text
        assert "<script>alert" not in pages[name].decode()


def test_half_a_character_pair_in_a_text_does_not_stop_a_briefing():
    pages = site(replace(samples.briefing(), topic="a\ud800b"))
    assert "a?b" in pages["index.html"].decode()


def test_a_briefing_of_nothing_still_says_what_it_did_not_find():
    text = read(site(Briefing(2, "now", "Empty", (), (), first=False)))["index.html"].text
    assert "No article gives a number of deaths for one event." in text
    assert "Nothing changed." in text


def test_a_decided_item_stands_among_the_decided_with_the_decision():
    told = samples.briefing()
    item = replace(told.items[1], status="decided", decisions=(samples.DECISION,))
    text = read(site(replace(told, items=(item, *told.items[2:]))))["index.html"].text
    assert text.index("Decided by a person") < text.index("https://example.org/record")
    assert "CHECKED BY PEOPLE IN PART: 1 of" in text


def test_the_same_briefing_gives_the_same_bytes(pages):
    assert site(samples.briefing()) == pages


def item_with(*extra):
    """Return the contradiction with more statements of its second version."""
    finding = samples.recognition()
    no = finding.positions[1]
    no = replace(no, statements=(*no.statements, *extra))
    return replace(samples.items()[3], finding=replace(finding, positions=(no,)))


def test_many_sources_of_one_version_fold_away_and_are_counted():
    home = samples.NO_VOA.source
    more = [
        replace(samples.NO_VOA, sentence=f"Wording {n}.", source=replace(home, article=f"a{n}"))
        for n in range(6)
    ]
    pages = site(replace(samples.briefing(), items=(item_with(*more),)))
    assert "<summary>5 more sources of this version</summary>" in pages["index.html"].decode()


def test_copies_of_one_sentence_are_shown_once_and_each_is_linked():
    copy = replace(samples.NO_VOA, source=samples.DHAKA.source, key=samples.EIGHT.key)
    pages = site(replace(samples.briefing(), items=(item_with(copy),)))
    text = pages["index.html"].decode()
    assert text.count("state has recognised") == 1
    assert re.search(rf'Same words.*?#c-{samples.EIGHT.key}".*?Dhaka Tribune', text, re.S)


def test_a_sentence_of_several_claims_tells_them_apart_in_the_margin():
    told = samples.briefing()
    view = samples.VOA.view()
    second = replace(samples.ALLEGED, key="second", exact="some of the attacks", kind="wish",
                     stance="asking")  # fmt: skip
    view = replace(view, statements=(*view.statements, second))
    name = f"articles/{samples.VOA.key}.html"
    text = site(replace(told, articles=(view,)))[name].decode()
    assert "<q>some of the attacks</q>" in text
    assert f"<q>{samples.ALLEGED.exact}</q>" in text
    assert "asks, wish" in text
    assert f"<q>{samples.DENIED.exact}</q>" not in text


def test_a_voice_that_says_nothing_is_not_listed():
    told = samples.briefing()
    mute = replace(told.speakers[0], identity=replace(samples.OFFICIALS, key="m", name="Mute"),
                   statements=())  # fmt: skip
    for reader in read(site(replace(told, speakers=(mute, *told.speakers)))).values():
        assert "Mute" not in reader.text


def test_a_voice_or_item_that_is_not_in_the_briefing_is_not_linked():
    told = samples.briefing()
    found = read(site(replace(told, speakers=(), items=())))
    for reader in found.values():
        assert not [link for link in reader.links if "#v-" in link or "#i-" in link]


def test_what_the_other_party_says_leads_to_its_sentence(pages):
    text = pages["index.html"].decode()
    cells = re.findall(r'<td data-label="Other party".*?</td>', text, re.S)
    said = next(cell for cell in cells if "hideouts" in cell)
    assert f"#c-{samples.HIDEOUTS.key}" in said
    assert "PRECIS" in said
    assert "no figure from Pakistan" in cells[0]
