from __future__ import annotations

from provenance.model.extraction import Speaker
from provenance.model.reference import Body, Identity, Link, Reference
from provenance.resolve.lookup import Lookup
from provenance.resolve.speakers import identify, institution

NOTHING = Reference()
KNOWN = Reference(
    bodies=(
        Body("Ruritania", "body", aliases=("Strelsau", "the government in Strelsau")),
        Body("Ruritanian Army", "body", acts_for="Ruritania", side="Ruritania"),
        Body("Army Press Directorate", "body", aliases=("APD",), acts_for="Ruritanian Army"),
        Body("Army Police Division", "body"),
        Body("Rudolf Rassendyll", "person", aliases=("Rudolph Rassendyl",), acts_for="Ruritania"),
        Body("Hill Front", "group", aliases=("Front of the Hills",), side="Hill Front"),
    ),
    apart=(("Army Press Directorate", "Army Police Division"), ("Anton Vesely", "Anton Weseley")),
)


def person(name: str, **more: str) -> Speaker:
    return Speaker("", name, "person", True, **more)


def body(name: str) -> Speaker:
    return Speaker("", name, "body", True)


def unnamed(name: str, **more: str) -> Speaker:
    return Speaker("", name, "group", False, **more)


def resolved(
    *voices: tuple[str, Speaker], reference: Reference = NOTHING
) -> tuple[list[Identity], dict[tuple[str, str], Link]]:
    numbered = [
        (article, Speaker(f"s{i}", s.name, s.kind, s.named, s.role, s.affiliation))
        for i, (article, s) in enumerate(voices)
    ]
    identities, links = identify(numbered, reference)
    names = {s.id: s.name for _, s in numbered}
    return list(identities), {(link.article, names[link.speaker]): link for link in links}


def test_spellings_of_one_person_become_one_identity_with_a_reason() -> None:
    identities, links = resolved(
        ("a", person("Zoltan Mujkanovic")),
        ("b", person("Zoltan Mujkanović")),
        ("c", person("Zoltan Mujkanovik")),
        ("d", person("Zoltan Mujkanovic")),
    )
    assert [i.name for i in identities] == ["Zoltan Mujkanovic"]
    assert set(identities[0].aliases) == {"Zoltan Mujkanović", "Zoltan Mujkanovik"}
    assert links[("a", "Zoltan Mujkanovic")].reason == "same name"
    assert links[("c", "Zoltan Mujkanovik")].reason == "spelling: Mujkanovic / Mujkanovik"


def test_a_shared_surname_or_another_given_name_keeps_persons_apart() -> None:
    identities, _ = resolved(
        ("a", person("Andrei Sorokin")),
        ("b", person("Alexei Sorokin")),
        ("c", person("Sorokin")),
    )
    assert len(identities) == 3


def test_a_lone_surname_is_nobody_elses_even_in_its_article() -> None:
    identities, links = resolved(
        ("a", person("Petra Lindqvist")), ("a", person("Lindqvist")), ("b", person("Lindqvist"))
    )
    assert len(identities) == 3
    assert links[("a", "Lindqvist")].reason == "kept to its article"


def test_the_people_of_a_country_are_not_its_government() -> None:
    identities, _ = resolved(("a", body("Peru")), ("a", body("Peruvians")))
    assert [i.name for i in identities] == ["Peru", "Peruvians"]


def test_an_initial_is_resolved_only_while_one_person_fits() -> None:
    one = (("a", person("P. Lindqvist")), ("b", person("Petra Lindqvist")))
    assert len(resolved(*one)[0]) == 1
    assert len(resolved(*one, ("c", person("Paul Lindqvist")))[0]) == 3


def test_father_and_son_in_one_article_stay_two_persons() -> None:
    identities, _ = resolved(
        ("a", person("Karl Maria Brandt")),
        ("a", person("Karl Brandt")),
        ("b", person("Karl Brandt")),
    )
    assert sorted(i.name for i in identities) == ["Karl Brandt", "Karl Maria Brandt"]


def test_a_body_is_one_by_acronym_hyphen_and_spelling() -> None:
    identities, links = resolved(
        ("a", body("Inter-River Rescue Organisation (IRRO)")),
        ("b", body("Inter River Rescue Organization")),
        ("c", body("IRRO")),
    )
    assert len(identities) == 1
    assert links[("c", "IRRO")].reason == "acronym IRRO"


def test_an_acronym_nobody_spelled_out_needs_a_single_body_of_these_initials() -> None:
    one = (("a", body("River Rescue Corps")), ("b", body("RRC")))
    assert len(resolved(*one)[0]) == 1
    assert len(resolved(*one, ("c", body("Regional Road Committee")))[0]) == 3


def test_bodies_kept_apart_by_the_reference_are_never_joined_by_an_acronym() -> None:
    identities, _ = resolved(
        ("a", body("APD")), ("b", body("Army Police Division")), reference=KNOWN
    )
    assert sorted(i.name for i in identities) == [
        "Army Police Division",
        "Army Press Directorate",
    ]


def test_names_kept_apart_by_the_reference_stay_apart_in_spellings_near_them() -> None:
    pair = (("a", person("Anton Vesely")), ("b", person("Anton Weseley")))
    assert len(resolved(*pair)[0]) == 1
    assert len(resolved(*pair, reference=KNOWN)[0]) == 2


def test_the_reference_gives_name_side_and_superior() -> None:
    identities, links = resolved(
        ("a", person("Rudolph Rassendyll")), ("b", body("the APD")), reference=KNOWN
    )
    rudolf, press = identities
    assert (rudolf.name, rudolf.acts_for, rudolf.side) == (
        "Rudolf Rassendyll",
        "Ruritania",
        "Ruritania",
    )
    assert (press.name, press.side) == ("Army Press Directorate", "Ruritania")
    assert links[("b", "the APD")].reason == "reference alias"


def test_unnamed_voices_and_kinds_of_bodies_stay_in_their_article() -> None:
    identities, links = resolved(
        ("a", unnamed("a senior diplomat")),
        ("b", unnamed("a senior diplomat")),
        ("a", body("the police")),
        ("b", body("police")),
    )
    assert len({i.key for i in identities}) == 4
    assert links[("a", "the police")].reason == "kept to its article"


def test_capital_and_country_are_one_voice() -> None:
    identities, _ = resolved(("a", body("Lima")), ("b", body("Peru")))
    assert [i.name for i in identities] == ["Peru"]


def test_keys_do_not_change_when_more_articles_come() -> None:
    first, _ = resolved(("a", person("Petra Lindqvist")))
    later, _ = resolved(("z", body("Volvo")), ("a", person("Petra Lindqvist")))
    assert first[0].key in {i.key for i in later}


def test_an_office_speaks_for_its_country_and_a_former_one_does_not() -> None:
    now = person("Ana Quispe", role="a spokeswoman", affiliation="Peru")
    past = person("Luis Ortega", role="a former minister", affiliation="Peru")
    scholar = person("Eva Rojas", role="a historian", affiliation="Peru")
    identities, _ = resolved(("a", now), ("a", past), ("a", scholar))
    assert [i.acts_for for i in identities] == ["Peru", "", ""]


def test_an_institution_is_followed_up_to_its_root() -> None:
    identities, _ = resolved(
        ("a", body("APD")),
        ("b", unnamed("two officials", affiliation="Strelsau")),
        ("c", person("Eva Rojas")),
        ("d", body("police")),
        ("e", body("Hill Front")),
        reference=KNOWN,
    )
    assert [institution(i, Lookup(KNOWN)) for i in identities] == [
        "Ruritania", "Ruritania", "", "", "Hill Front",
    ]  # fmt: skip
