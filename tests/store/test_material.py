from dataclasses import replace

from sqlalchemy import event
from store_builders import TEXT, empty, revision, stored, traced

from provenance.model.article import Stated
from provenance.model.finding import ChainLink
from provenance.model.reference import Identity, Lineage, Link
from provenance.model.spans import Span
from provenance.store import articles, extractions, identities, lineages, material
from provenance.store.eventkeys import event_keys


def test_a_statement_carries_its_words_voice_and_source():
    with empty() as session:
        made = stored(session)
        said = material.statements(session)[1]
    assert said.key == made.claims[1].key
    assert said.exact == "Nine people died in the blast"
    assert TEXT[said.start : said.end] == said.exact
    assert said.sentence == TEXT.split("\n")[1]
    assert (said.sentence_index, said.paragraph) == (1, 1)
    assert (said.voice.name, said.speaker_role, said.stance) == (
        "Mara Quill",
        "port chief",
        "hedging",
    )
    assert (said.source.outlet, said.source.published) == ("Coast Courier", "2031-05-08")


def test_the_chain_is_outermost_first():
    with empty() as session:
        stored(session)
        said = material.statements(session)[1]
    assert said.chain == (
        ChainLink("Harbour Wire", "republisher"),
        ChainLink("Coast Courier", "outlet"),
        ChainLink("survey by the Dock Office", "report"),
        ChainLink("Mara Quill", "speaker"),
    )


def test_a_claim_without_attribution_names_no_voice():
    with empty() as session:
        stored(session)
        plain = material.statements(session)[0]
    assert plain.voice is None
    assert plain.stance == "asserting"
    assert [link.role for link in plain.chain] == ["republisher", "outlet"]


def test_a_voice_that_the_reader_abstained_on_is_nobody():
    with empty() as session:
        made = stored(session)
        outer, inner = made.attributions
        unknown = replace(made, attributions=(outer, replace(inner, speaker=None)))
        extractions.save(session, unknown)
        said = material.statements(session)[1]
    assert said.voice is None
    assert [link.role for link in said.chain] == ["republisher", "outlet", "report"]


def test_linked_voices_are_one_identity_across_articles():
    quill = Identity("id1", "Mara Quill", "person", True, ("M. Quill",), "port", "Dock Office")
    with empty() as session:
        stored(session)
        stored(session, "other")
        links = [Link(key, "s1", "id1", "same name", 1.0) for key in ("lorne", "other")]
        identities.save(session, [quill], links)
        voices = {s.voice for s in material.statements(session) if s.voice}
        assert identities.load(session) == (quill,)
        assert identities.links(session) == tuple(links)
    assert voices == {quill}


def test_unlinked_voices_of_two_articles_stay_apart():
    with empty() as session:
        stored(session)
        stored(session, "other")
        voices = {s.voice.key for s in material.statements(session) if s.voice}
    assert len(voices) == 2


def test_saving_identities_again_replaces_them():
    with empty() as session:
        stored(session)
        one = Identity("id1", "Mara Quill", "person", True)
        identities.save(session, [one], [Link("lorne", "s1", "id1", "same name", 1.0)])
        identities.save(session, [], [])
        assert identities.load(session) == ()
        assert identities.links(session) == ()


def test_lineage_gives_a_statement_its_origin():
    with empty() as session:
        made = stored(session)
        first, second = (claim.key for claim in made.claims[:2])
        survey = Lineage(
            second, "o1", "shared_report", "later", first, Span(0, 7), "same survey", first
        )
        office = Lineage(second, "o1", "institution", detail="one office")
        traced(session, survey, office)
        assert lineages.load(session) == {"lorne": [survey, office]}
        assert lineages.load(session, ["other"]) == {}
        said = material.statements(session)[1]
        assert (said.origin, said.origin_note) == ("o1", "same survey; one office")
        assert said.text == first


def test_figures_assertions_and_occurrences_hang_together():
    with empty() as session:
        made = stored(session)
        found = material.material(session)
    figure = found.figures[0]
    assert figure.quantity == made.quantities[0]
    assert figure.statement == found.statements[0]
    assert figure.occurrence == found.occurrences[0]
    assert found.figures[1].occurrence is None
    assert found.assertions[0].statement.polarity == "negative"
    assert found.occurrences[0].key == event_keys(made)["e1"]
    assert [s.claim for s in found.occurrences[0].event.slots] == [made.claims[0].key] * 2


def test_only_the_articles_asked_for_are_loaded():
    with empty() as session:
        stored(session)
        stored(session, "other")
        found = material.material(session, ["other"])
    assert {s.source.article for s in found.statements} == {"other"}
    assert {o.source.article for o in found.occurrences} == {"other"}


def test_only_the_current_text_speaks():
    with empty() as session:
        stored(session)
        articles.save_revision(session, revision(text="Nothing."), b"raw 2")
        assert material.statements(session) == []


def test_a_persons_correction_reaches_the_source():
    def revise(met):
        return replace(met, published=Stated("2031-05-07", "decision"))

    with empty() as session:
        stored(session)
        assert material.statements(session, revise=revise)[0].source.published == "2031-05-07"


def test_the_number_of_queries_does_not_grow_with_the_corpus():
    def queries(session) -> int:
        made = []
        event.listen(session.bind, "before_cursor_execute", lambda *_: made.append(1))
        material.material(session)
        return len(made)

    with empty() as small, empty() as large:
        stored(small)
        for n in range(5):
            stored(large, f"article {n}")
        assert 0 < queries(small) == queries(large)


def test_a_statement_tells_how_its_words_were_given_and_why_its_voice_is_unnamed():
    with empty() as session:
        made = stored(session)
        shy = replace(
            made.speakers[0], named=False, reason="fears the owners", knowledge="on board"
        )
        extractions.save(session, replace(made, speakers=(shy, *made.speakers[1:])))
        plain, said = material.statements(session)[:2]
    inner = made.attributions[-1]
    assert (said.form, said.cue) == (inner.form, " ".join(s.of(TEXT) for s in inner.cue))
    assert (said.speaker_reason, said.speaker_knowledge) == ("fears the owners", "on board")
    assert (plain.form, plain.cue, plain.speaker_reason) == ("", "", "")
