from __future__ import annotations

import json

import pytest

from provenance.errors import InputError
from provenance.model.article import Raw, Revision
from provenance.model.keys import article_key, raw_hash
from provenance.read import read

BODY = (
    "A ferry with more than 80 people aboard sank off Port Amber on Tuesday, the police said.",
    "Divers had found 12 bodies by nightfall, said Omar Vale, who leads the rescue service.",
    "The company that runs the line declined to comment on the age of its boats.",
)
TEXT = "\n\n".join(BODY)


def raw(data: str | bytes, media: str = "text/plain", **given: str) -> Raw:
    encoded = data.encode() if isinstance(data, str) else data
    return Raw(encoded, "page.txt", media, "2024-06-07T08:00:00+00:00", tuple(given.items()))


def row(**fields: object) -> Raw:
    return raw(json.dumps({"text": TEXT, **fields}), "application/jsonl-row")


def told(revision: Revision) -> tuple[str | None, ...]:
    return tuple(
        stated.value if stated else None
        for stated in (revision.title, revision.outlet, revision.published)
    )


def test_a_plain_text_without_anything_else_tells_nothing() -> None:
    revision = read(raw(TEXT))
    assert revision.text == TEXT
    assert told(revision) == (None, None, None)
    assert revision.kind == "unknown"
    assert revision.key == article_key(None, None, None, None, TEXT)
    assert revision.raw_hash == raw_hash(TEXT.encode())
    assert revision.seen == "2024-06-07T08:00:00+00:00"


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_line_ends_are_levelled(ends: str) -> None:
    assert read(raw(TEXT.replace("\n", ends))).text == TEXT


def test_raw_text_is_the_file_s_own_to_the_last_character() -> None:
    own = f"\ufeffMonday, May 27, 2024\r\n\r\nFerry sinks off Port Amber\r\n\r\n{TEXT}\r\n \t\r\n"
    revision = read(raw(own), raw_text=True)
    assert revision.text == own
    assert revision.title
    assert revision.title.value == "Ferry sinks off Port Amber"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings_are_read_without_loss(encoding: str) -> None:
    text = f"{TEXT}\n\nThe café at the pier was “empty”, the mayor’s office said."
    assert read(raw(text.encode(encoding))).text == text


def test_toml_front_matter_tells_all_fields() -> None:
    head = (
        '+++\ntitle = "Ferry sinks"\noutlet = "Amber Herald"\nrepublisher = "Port Mirror"\n'
        'authors = ["Jane Roe", "Kim Lund"]\npublished = 2023-05-04\nupdated = "2023-05-05"\n'
        'url = "https://amber.example/ferry"\nrendition = "precis"\nkind = "opinion"\n'
        'credit = "Reuters"\n+++\n\n'
    )
    revision = read(raw(head + TEXT, "text/markdown"))
    assert revision.text == TEXT
    assert told(revision) == ("Ferry sinks", "Amber Herald", "2023-05-04")
    assert revision.published
    assert revision.published.basis == "front_matter"
    assert revision.date_kind == "published"
    assert revision.republisher
    assert revision.republisher.value == "Port Mirror"
    assert (revision.authors, revision.kind, revision.credit, revision.rendition) == (
        ("Jane Roe", "Kim Lund"),
        "opinion",
        "Reuters",
        "precis",
    )
    assert revision.url == "https://amber.example/ferry"
    assert revision.key == article_key("https://amber.example/ferry", None, None, None, "")


def test_front_matter_of_keys_and_values_is_read_too() -> None:
    head = (
        "---\ntitle: 'Ferry sinks'\ndate: 4 May 2023\nauthors:\n  - Jane Roe\n  - Kim Lund\n---\n"
    )
    revision = read(raw(head + TEXT, "text/markdown"))
    assert told(revision) == ("Ferry sinks", None, "2023-05-04")
    assert revision.authors == ("Jane Roe", "Kim Lund")


def test_an_updated_date_alone_is_the_article_s_and_says_so() -> None:
    revision = read(raw(f'+++\nupdated = "2023-05-05"\n+++\n{TEXT}', "text/markdown"))
    assert (told(revision)[2], revision.date_kind) == ("2023-05-05", "updated")


def test_markdown_s_marks_are_taken_away_and_its_lines_joined() -> None:
    wrapped = (
        "# Ferry *sinks* off Port Amber\n\n"
        "A ferry with **more than 80** people aboard sank off [Port Amber](https://a.example)\n"
        "on Tuesday, the police said.\n\n## The search\n\n"
        "> Divers had found 12 bodies by nightfall, said Omar Vale, who leads the\n"
        "> rescue service.\n\n![boat](boat.jpg)\n\n" + BODY[2] + "\n"
    )
    revision = read(raw(wrapped, "text/markdown"))
    assert revision.text == TEXT
    assert told(revision)[0] == "Ferry sinks off Port Amber"


def test_what_the_user_says_wins_and_the_credit_of_the_text_is_kept() -> None:
    text = f"Ferry sinks off Port Amber\n\nBy Jane Roe, Reuters\nPublished: May 4, 2023\n\n{TEXT}"
    revision = read(raw(text, outlet="Amber Herald", published="2023-05-06"))
    assert told(revision) == ("Ferry sinks off Port Amber", "Amber Herald", "2023-05-06")
    assert revision.outlet
    assert revision.outlet.basis == "command_line"
    assert revision.credit == "Reuters"


def test_a_row_tells_its_fields_and_its_text_is_cleaned() -> None:
    revision = read(
        row(
            text=f"Ferry sinks\n\n{TEXT}\n\nComments are closed.",
            title="Ferry sinks",
            outlet="Amber Herald",
            published="2023-05-04T10:00:00Z",
            authors=["Jane Roe"],
        )
    )
    assert revision.text == TEXT
    assert told(revision) == ("Ferry sinks", "Amber Herald", "2023-05-04")
    assert revision.authors == ("Jane Roe",)


def test_a_row_s_raw_text_is_its_text_unchanged() -> None:
    text = f"Monday, May 27, 2024\r\n\r\n{TEXT} "
    assert read(row(text=text), raw_text=True).text == text


def test_an_address_tells_an_opinion_and_the_day_in_its_path() -> None:
    revision = read(row(url="https://amber.example/opinion/2023/05/04/ferries"))
    assert revision.kind == "opinion"
    assert revision.published
    assert (revision.published.value, revision.published.basis) == ("2023-05-04", "inferred")


@pytest.mark.parametrize(
    ("given", "word"),
    [
        (raw(TEXT, published="yesterday"), "2024-04-21"),
        (raw(TEXT, kind="rumour"), "opinion"),
        (raw("+++\ntitle = \n+++\ntext", "text/markdown"), "TOML"),
        (raw(b"\x00\x01\x02\x03 not text"), "not a text file"),
        (raw("{", "application/jsonl-row"), "JSON"),
        (raw('{"text": ""}', "application/jsonl-row"), "text"),
        (raw(" \n \n"), "no text"),
    ],
)
def test_what_holds_no_article_is_an_error_on_one_line_that_names_the_mend(
    given: Raw, word: str
) -> None:
    with pytest.raises(InputError) as error:
        read(given)
    assert word in str(error.value)
    assert str(error.value).startswith("page.txt: ")
    assert "\n" not in str(error.value)


def test_the_same_bytes_make_the_same_revision() -> None:
    assert read(raw(TEXT)) == read(raw(TEXT))
