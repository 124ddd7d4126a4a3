from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.read.page import take_apart

PIECES = (
    "Monday, May 27, 2024", "Published: May 3, 2021", "By Jane Roe, Amber News", "Similar Posts",
    "The ferry sank at the pier, the police said.", "“We knew,” said the mayor.", "Old boats",
    "Top Links", "Why did it sink?", "Amber Tribune", "PORT AMBER -", "Jane Roe", "12", ":", "-",
    "Share this: Facebook", "A line that was cut off in the middle of its",
)  # fmt: skip
PAGES = st.lists(st.sampled_from(PIECES) | st.text("ab .,:-–(“”\n12", max_size=60), max_size=25)


@settings(max_examples=150, deadline=2000)
@given(PAGES, st.sampled_from(["\n", "\n\n"]))
def test_every_word_of_a_page_is_in_its_body_or_among_what_was_set_aside(
    pieces: list[str], between: str
) -> None:
    text = between.join(pieces)
    taken = take_apart(text)
    parts = " ".join([*taken.body, *taken.standfirst, *taken.dropped])
    assert sorted(re.findall(r"\w+", parts)) == sorted(re.findall(r"\w+", text))
