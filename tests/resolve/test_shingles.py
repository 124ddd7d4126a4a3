from __future__ import annotations

from provenance.resolve import lines, shingles

LONG = (
    "Inspectors from the Nordic Fisheries Board impounded 14 trawlers after finding forged "
    "landing permits aboard."
)
REPRINTED = (
    "Inspectors of the Nordic Fisheries Board impounded 14 trawlers on finding forged landing "
    "permits aboard them."
)
OTHER = (
    "Musicians from the Bergen Chamber Orchestra rehearsed 3 symphonies after tuning borrowed "
    "string instruments backstage."
)


def keys(*sentences: str) -> frozenset[str]:
    return shingles.keys(lines.lines(list(enumerate(sentences))))


def test_a_sentence_has_a_few_short_keys_and_the_same_ones_at_any_time() -> None:
    assert len(keys(LONG)) == len(shingles.BANDS) == 8
    assert all(0 <= key < 2**48 for key in keys(LONG))
    assert min(keys(LONG)) == 0x0A8B93975BA9
    assert keys(LONG) == keys(LONG.replace(" the ", " a "))


def test_a_copy_with_a_word_changed_shares_keys_and_another_sentence_none() -> None:
    assert keys(LONG) & keys(REPRINTED)
    assert not keys(LONG) & keys(OTHER)


def test_a_sentence_of_few_words_has_no_keys() -> None:
    assert keys("All rights reserved.", "He said no.") == frozenset()


def test_what_stands_in_quotation_marks_gives_no_keys() -> None:
    said = f"“{LONG[:-1]},” the inspector said."
    assert keys(said) == frozenset()
