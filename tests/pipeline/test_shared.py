from dataclasses import replace

from samples import CLARION, DEAD, DHAKA, EIGHT, strikes

from provenance.pipeline import shared


def say(of, text, sentence, key="", published=""):
    source = replace(of.source, published=published, date_kind="published")
    return replace(
        EIGHT, key=key or f"{source.article}{text}", sentence=sentence, exact=sentence, text=text,
        sentence_key=f"s{source.article}{text}", source=source,
    )  # fmt: skip


EARLY = say(DHAKA, "t1", "Tugs towed 14 barges to Vardo.", "t1", "2031-03-02")
LATE = say(CLARION, "t1", "To Vardo 14 barges were towed.", published="2031-03-09")
OTHER = say(CLARION, "t2", "Fog lay on the sound.", published="2031-03-09")


def test_the_earlier_of_two_stands_left_with_the_words_in_common_marked():
    (found,) = shared.of_article(LATE.source.article, shared.texts([LATE, EARLY, OTHER]))
    assert (found.left, found.right, found.dated) == (EARLY, LATE, True)
    assert [span.of(EARLY.sentence) for span in found.left_marks] == ["towed 14 barges to Vardo"]


def test_without_dates_no_side_is_the_earlier():
    undated = say(DHAKA, "t1", EARLY.sentence, "t1")
    (found,) = shared.of_article(LATE.source.article, shared.texts([LATE, undated]))
    assert not found.dated


def test_a_sentence_of_one_article_alone_is_not_shared():
    assert shared.of_article(LATE.source.article, shared.texts([LATE, OTHER])) == ()


def test_of_what_its_articles_share_an_item_shows_the_sentences_that_it_rests_on():
    eight, dead = (
        replace(s, text="t9", source=replace(s.source, published="2031-04-01"))
        for s in (EIGHT, DEAD)
    )
    item = strikes()
    left, right = item.positions
    item = replace(
        item, positions=(replace(left, statements=(eight,)), replace(right, statements=(dead,)))
    )
    others = [say(eight, "t1", EARLY.sentence, "t1"), say(dead, "t1", LATE.sentence)]
    found = shared.of_item(item, shared.texts([*others, dead, eight]))
    assert [one.asked for one in found] == [True]


def test_a_story_in_many_articles_is_set_beside_its_earliest_alone():
    copies = [
        replace(EIGHT, key=f"k{n}", text="t", sentence_key=f"s{n}",
                source=replace(EARLY.source, article=f"a{n}", published=f"2031-03-{30 - n}"))
        for n in range(9)
    ]  # fmt: skip
    item = strikes()
    item = replace(item, positions=(replace(item.positions[0], statements=tuple(copies)),))
    found = shared.of_item(item, shared.texts(copies))
    assert len(found) == 8
    assert {one.left.key for one in found} == {"k8"}
