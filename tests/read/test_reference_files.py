"""Reference files: what they may hold, and what a message says when they do not."""

from __future__ import annotations

import pytest

from provenance.errors import InputError
from provenance.model.reference import Body, Containment, Outlet
from provenance.read import reference

WHOLE = """
[[outlet]]
name = "Harbour Echo"
aliases = ["The Echo"]
domains = ["www.Echo.example"]
kind = "newspaper"
country = "Norway"

[[body]]
name = "Coast Guard Press Office"
kind = "body"
aliases = ["CGPO"]
side = "Norway"
acts_for = "Coast Guard"
role = "press office"
country = "Norway"

[[body]]
name = "Ola Brandt"
kind = "person"

[[place]]
name = "Skerry Sound"
inside = "Norway"
aliases = ["the Sound"]

[[apart]]
names = ["Coast Guard Press Office", "Coast Guard Police"]
"""


def test_each_table_becomes_its_entries_in_order() -> None:
    found = reference.parse(WHOLE.encode(), "mine.toml")
    assert found.outlets == (
        Outlet("Harbour Echo", ("The Echo",), ("echo.example",), "newspaper", "Norway"),
    )
    assert found.bodies == (
        Body(
            "Coast Guard Press Office", "body", ("CGPO",), "Norway", "Coast Guard",
            "press office", "Norway",
        ),
        Body("Ola Brandt", "person"),
    )  # fmt: skip
    assert found.places == (Containment("Skerry Sound", "Norway", ("the Sound",)),)
    assert found.apart == (("Coast Guard Press Office", "Coast Guard Police"),)


def test_an_empty_file_tells_nothing() -> None:
    found = reference.parse(b"# nothing yet\n", "mine.toml")
    assert (found.outlets, found.bodies, found.places, found.apart) == ((), (), (), ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[body]\nname = 1", "line 1"),
        ('[[speaker]]\nname = "A"', "unknown table 'speaker'; a reference file has outlet, body"),
        ('[body]\nname = "A"', "write [[body]]"),
        ('body = ["A"]', "begin each with [[body]]"),
        ('\n[[body]]\nkind = "person"', "mine.toml:2: body: no name"),
        ('[[body]]\nname = " "\nkind = "person"', "no name"),
        ('[[body]]\nname = 7\nkind = "person"', 'name is no text; write name = "..."'),
        ('[[body]]\nname = "A"', "mine.toml:1: body 'A': no kind; write one of person, body"),
        ('[[body]]\nname = "A"\nkind = "ghost"', "kind 'ghost' is unknown"),
        ('[[body]]\nname = "A"\nkind = "body"\nalias = ["B"]', "unknown field 'alias'"),
        ('[[body]]\nname = "A"\nkind = "body"\naliases = "B"', 'write aliases = ["...", "..."]'),
        ('[[outlet]]\nname = "A"\ndomains = [1]', "domains is no list of texts"),
        ('[[place]]\nname = "A"\ninside = "a"', "lies inside itself"),
        ('[[apart]]\nnames = ["A"]', "mine.toml:1: apart: needs two names"),
        ('[[apart]]\nnames = ["A", "a"]', "needs two names"),
    ],
)
def test_a_faulty_file_is_told_with_line_entry_and_mend(text: str, told: str) -> None:
    with pytest.raises(InputError) as caught:
        reference.parse(text.encode(), "mine.toml")
    assert str(caught.value).startswith("mine.toml")
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_alias_that_two_bodies_claim_is_refused() -> None:
    text = """
[[body]]
name = "North Office"
kind = "body"
aliases = ["NO"]
[[body]]
name = "New Orchestra"
kind = "body"
aliases = ["no"]
"""
    with pytest.raises(InputError, match=r"mine.toml:6: body 'New Orchestra': 'no' already names"):
        reference.parse(text.encode(), "mine.toml")


def test_a_name_may_be_a_body_and_a_place() -> None:
    text = b'[[body]]\nname = "Norway"\nkind = "body"\n[[place]]\nname = "Norway"\ninside = ""\n'
    found = reference.parse(text, "mine.toml")
    assert found.bodies[0].name == found.places[0].name == "Norway"


def test_a_file_in_another_encoding_is_told_with_its_line() -> None:
    with pytest.raises(InputError, match=r"mine.toml:2: not UTF-8"):
        reference.parse('# x\nname = "Malmö"'.encode("latin-1"), "mine.toml")
