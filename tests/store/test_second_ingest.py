from hypothesis import given, settings
from hypothesis import strategies as st
from store_builders import empty

from provenance.model.article import Revision, Stated
from provenance.model.keys import article_key
from provenance.store import articles, dump

BASES = st.sampled_from(["text", "html", "command_line", "inferred"])
FACTS = st.none() | st.builds(Stated, st.sampled_from(["X", "Y"]), BASES)
DAYS = st.none() | st.builds(Stated, st.sampled_from(["2031-05-01", "2031-05-02"]), BASES)
URLS = st.sampled_from(["", "https://a.example/1", "https://a.example/2"])
TEXTS = st.sampled_from(["One text.", "Another text.", "A third."])
MET = st.tuples(URLS, TEXTS, FACTS, FACTS, DAYS, st.sampled_from(["report", "unknown"]))
FOLDERS = st.lists(MET, min_size=1, max_size=5)


def revision(place: int, met) -> Revision:
    url, text, outlet, title, day, kind = met
    told = (fact.value if fact else None for fact in (outlet, title, day))
    return Revision(
        article_key(url, *told, text), text, "", f"{place}.txt", title=title, outlet=outlet,
        published=day, kind=kind, url=url, seen="1",
    )  # fmt: skip


def ingest(session, folder) -> list[bool]:
    return [
        articles.save_revision(session, revision(n, met), f"file {n} {met}".encode()).new
        for n, met in enumerate(folder)
    ]


@settings(max_examples=60, deadline=None)
@given(FOLDERS)
def test_a_second_ingest_of_any_folder_changes_nothing(folder):
    with empty() as session:
        ingest(session, folder)
        before = list(dump.lines(session))
        assert not any(ingest(session, folder))
        assert list(dump.lines(session)) == before


@settings(max_examples=30, deadline=None)
@given(FOLDERS)
def test_each_article_has_one_current_text_and_each_file_a_capture(folder):
    with empty() as session:
        ingest(session, folder)
        listed = articles.article_list(session)
        assert [row.key for row in listed] == sorted({row.key for row in listed})
        captured = {c.where for row in listed for c in row.captures}
        assert captured == {f"{n}.txt" for n in range(len(folder))}
