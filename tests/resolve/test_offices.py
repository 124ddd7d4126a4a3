from __future__ import annotations

import pytest

from provenance.model.extraction import Speaker
from provenance.model.reference import Reference
from provenance.resolve.offices import acts_for
from provenance.resolve.parties import Canon

CANON = Canon(Reference())
MET = {"Hill Front"}


def superior(speaker: Speaker) -> str:
    return acts_for(speaker, CANON, lambda name: name in MET or CANON.known(name))


@pytest.mark.parametrize(
    ("role", "affiliation", "expected"),
    [
        ("a spokesman for Peru’s army", "", "Peru"),
        ("Peruvian Foreign Ministry spokeswoman", "Foreign Ministry", "Peru"),
        ("U.S. special envoy", "U.S.", "United States"),
        ("spokesman", "Peru’s Foreign Ministry", "Peru"),
        ("Hill Front commander", "Lima", "Hill Front"),
        ("Hill Front foreign minister", "Hill Front", "Hill Front"),
        ("Peruvian historian", "Peru", ""),
        ("Peruvian opposition spokesman", "Peru", ""),
        ("a former Peruvian minister", "Peru", ""),
        ("director at a think tank in Lima", "Lima", ""),
        ("spokesman", "", ""),
    ],
)
def test_a_person_speaks_for_whom_the_office_names(
    role: str, affiliation: str, expected: str
) -> None:
    person = Speaker("s", "Ana Quispe", "person", True, role, affiliation)
    assert superior(person) == expected


@pytest.mark.parametrize(
    ("description", "role", "affiliation", "expected"),
    [
        ("The Hill Front spokesman in Lima", "Hill Front spokesman", "Lima", "Hill Front"),
        ("Peruvian officials", "", "Peruvian", "Peru"),
        ("two officials", "officials", "Peru", "Peru"),
        ("people familiar with the matter", "people", "", ""),
        ("Lima’s reluctance to arm the police", "Lima’s reluctance", "Lima", ""),
    ],
)
def test_an_unnamed_voice_speaks_for_whom_its_description_names(
    description: str, role: str, affiliation: str, expected: str
) -> None:
    assert superior(Speaker("s", description, "group", False, role, affiliation)) == expected


def test_a_state_body_speaks_for_its_state_and_a_report_for_nobody() -> None:
    assert superior(Speaker("s", "Peru’s Foreign Ministry", "body", True)) == "Peru"
    assert superior(Speaker("s", "Peruvian Alpine Club", "body", True)) == ""
    assert superior(Speaker("s", "Peru", "body", True, "government")) == ""
    assert superior(Speaker("s", "a government report", "report", False, "", "Peru")) == ""


def test_a_body_that_is_heard_under_its_own_name_speaks_for_its_state() -> None:
    for name in ("Peru’s Foreign Ministry", "Peru's air force"):
        heard = acts_for(
            Speaker("s", name, "body", True), CANON, lambda n, own=name: n == own or CANON.known(n)
        )
        assert heard == "Peru"
