from __future__ import annotations

from dataclasses import replace

import samples

from provenance.report.html import broken, site


def test_a_briefing_as_it_is_written_has_no_broken_link():
    assert broken(site(samples.briefing())) == ()


def test_a_sentence_that_is_gone_and_a_page_that_is_gone_are_named():
    pages = site(samples.briefing())
    name = f"articles/{samples.CLARION.key}.html"
    anchor = f"c-{samples.DEAD.key}"
    cut = {**pages, name: pages[name].replace(f'id="{anchor}"'.encode(), b"")}
    assert f"index.html: {name}#{anchor}: no such sentence or item on that page" in broken(cut)
    gone = {k: v for k, v in pages.items() if k != name}
    assert any(f"{name}#{anchor}: no such page" in line for line in broken(gone))


def test_a_link_out_of_the_briefing_is_a_fault():
    pages = {"index.html": b'<a href="https://example.org/x">x</a><a href="../x.html">y</a>'}
    assert len(broken(pages)) == 2


def test_a_figure_without_a_sentence_is_a_fault():
    told = samples.briefing()
    pages = site(replace(told, articles=told.articles[:1]))
    assert any("lead to no sentence" in line for line in broken(pages))
