from __future__ import annotations

import pytest

from provenance.errors import InputError
from provenance.model.article import Raw, Revision
from provenance.read import read

BODY = (
    "A ferry with more than 80 people aboard sank off Port Amber on Tuesday, the police said.",
    "Divers had found 12 bodies by nightfall, said Omar Vale, who leads the rescue service.",
    "“We have asked for new boats for years,” said Lena Storm, the mayor of Port Amber.",
    "The company that runs the line declined to comment on the age of its boats.",
)
HEAD = '<title>Ferry sinks off Port Amber | Amber Herald</title><meta charset="utf-8">'
SITE = '<meta property="og:site_name" content="Amber Herald">'


def page(head: str = HEAD, above: str = "", below: str = "") -> str:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    return (
        f"<!DOCTYPE html><html><head>{head}</head><body>"
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/o'>Opinion</a></li></ul></nav>"
        "<div class='today'>Friday, June 7, 2024</div>"
        f"<article><h1>Ferry sinks off Port Amber</h1>{above}{paragraphs}</article>"
        f"{below}<footer><p>Copyright 2023 Amber Herald</p></footer></body></html>"
    )


def revise(text: str, media: str = "text/html") -> Revision:
    return read(Raw(text.encode(), "page.html", media, ""))


def test_a_page_s_body_is_its_article_alone() -> None:
    related = "<aside><h3>Related stories</h3><ul><li><a>Port fees up</a></li></ul></aside>"
    assert revise(page(below=related)).text == "\n\n".join(BODY)


def test_meta_tags_tell_title_site_day_author_and_address() -> None:
    head = (
        HEAD
        + SITE
        + '<meta property="article:published_time" content="2023-05-04T08:00:00Z">'
        + '<meta name="author" content="Jane Roe">'
        + '<link rel="canonical" href="https://amber.example/ferry">'
    )
    revision = revise(page(head))
    assert revision.title
    assert (revision.title.value, revision.title.basis) == ("Ferry sinks off Port Amber", "html")
    assert revision.outlet
    assert (revision.outlet.value, revision.outlet.basis) == ("Amber Herald", "html")
    assert revision.published
    assert (revision.published.value, revision.published.basis) == ("2023-05-04", "html")
    assert revision.authors == ("Jane Roe",)
    assert revision.url == "https://amber.example/ferry"
    assert revision.kind == "unknown"
    assert revision.republisher is None


def test_json_ld_tells_an_opinion_its_day_and_its_publisher() -> None:
    data = (
        '<script type="application/ld+json">{"@graph": [{"@type": "OpinionNewsArticle", '
        '"headline": "Why ferries sink", "datePublished": "2023-05-04", "dateModified": '
        '"2023-05-06", "author": [{"name": "Jane Roe"}], "publisher": {"name": "Amber Herald"}}]}'
        "</script>"
    )
    revision = revise(page(HEAD + data))
    assert revision.kind == "opinion"
    assert revision.title
    assert revision.title.value == "Why ferries sink"
    assert revision.published
    assert revision.published.value == "2023-05-04"
    assert revision.date_kind == "published"
    assert revision.outlet
    assert revision.outlet.value == "Amber Herald"


def test_a_wire_byline_names_the_writer_and_makes_the_site_a_republisher() -> None:
    revision = revise(page(HEAD + SITE, above="<p class='byline'>By Jane Roe, Reuters</p>"))
    assert revision.outlet
    assert revision.outlet.value == "Reuters"
    assert revision.republisher
    assert revision.republisher.value == "Amber Herald"
    assert (revision.credit, revision.kind) == ("Reuters", "report")


def test_an_agency_that_signs_in_the_markup_is_the_writer_and_a_site_that_does_is_not() -> None:
    wire = revise(page(HEAD + SITE + '<meta name="author" content="AFP">'))
    assert wire.outlet
    assert (wire.outlet.value, wire.credit, wire.kind) == ("AFP", "AFP", "report")
    own = revise(page(HEAD + SITE + '<meta name="author" content="The Amber Herald Desk">'))
    assert own.outlet
    assert (own.outlet.value, own.republisher) == ("Amber Herald", None)


def test_items_of_a_list_are_paragraphs_without_their_bullets() -> None:
    items = "<ul><li>At least 40 people were detained</li><li>Two buses were burnt</li></ul>"
    source = page().replace(f"<p>{BODY[3]}</p>", f"{items}<p>{BODY[3]}</p>")
    assert "\n\nAt least 40 people were detained\n\nTwo buses were burnt\n\n" in revise(source).text


def test_a_labelled_day_in_sight_is_the_page_s_and_the_crawl_s_is_not() -> None:
    assert revise(page()).published is None
    dated = revise(page(above="<div class='stamp'>Published: May 4, 2023, 6:00 am</div>"))
    assert dated.published
    assert dated.published.value == "2023-05-04"


def test_a_page_saved_as_text_is_read_as_a_page() -> None:
    assert revise(page(), "text/plain").text == "\n\n".join(BODY)


def test_raw_text_of_a_page_is_its_source() -> None:
    source = page()
    assert read(Raw(source.encode(), "a.html", "text/html", ""), raw_text=True).text == source


def test_a_declared_encoding_is_followed() -> None:
    source = page().replace("utf-8", "windows-1251").replace("Omar Vale", "Омар Вейл")
    revision = read(Raw(source.encode("cp1251"), "a.html", "text/html", ""))
    assert "Омар Вейл" in revision.text


def test_marked_cross_headings_are_dropped_however_long() -> None:
    heading = "Years of warnings, three inspections and one boat that nobody would take to sea"
    source = page().replace(f"<p>{BODY[2]}</p>", f"<h2>{heading}</h2><p>{BODY[2]}</p>")
    revision = revise(source)
    assert revision.text == "\n\n".join(BODY)
    assert heading in revision.dropped


def test_a_page_whose_paragraphs_are_marked_as_headings_is_kept() -> None:
    source = page().replace("<p>", "<h3>").replace("</p>", "</h3>")
    assert all(paragraph in revise(source).text for paragraph in BODY)


def test_a_broken_page_is_read_as_far_as_it_goes() -> None:
    assert revise("<p>The ferry sank").text == "The ferry sank"


@pytest.mark.parametrize("source", ["<html></html>", "<html><body><div>", "<!-- gone -->"])
def test_a_page_without_words_is_an_input_error_and_quiet(
    source: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(InputError):
        revise(source)
    assert capfd.readouterr().err == ""
