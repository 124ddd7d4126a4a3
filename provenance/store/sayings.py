"""Statements with their sources and voices, made of what is stored of each article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from provenance.model.article import Revision, Stated
from provenance.model.extraction import Attribution, Claim, Extraction, Speaker
from provenance.model.finding import ChainLink, Source, Statement
from provenance.model.keys import digest, fold
from provenance.model.reference import Identity, Lineage
from provenance.store import articles, extractions, identities, lineages

_OPENING = 6
"""How many words an article without a title is called by."""
Revise = Callable[[Revision], Revision]


@dataclass(frozen=True, slots=True)
class Context:
    """One article, and what is known of its voices and claims."""

    revision: Revision
    extraction: Extraction
    source: Source
    speakers: Mapping[str, Speaker]
    attributions: Mapping[str, Attribution]
    voices: Mapping[str, Identity]
    lineages: Mapping[str, list[Lineage]]


def said(
    session: Session, article_keys: Iterable[str], revise: Revise | None = None
) -> dict[str, tuple[Revision, list[Statement]]]:
    """Return each of these articles with who says what in it, none that is dropped.

    That is what lineage is told by: no cue, and no lineage of its own, is in the statements.
    """
    found = extractions.load_said(session, article_keys)
    every = _with_voices(session, found, list(found), {}, revise)
    return {one.revision.key: (one.revision, of_one(one)) for one in every}


def source(revision: Revision) -> Source:
    """Return what a reader must know of the article that carries a statement."""
    return Source(
        revision.key,
        _value(revision.outlet),
        _value(revision.republisher),
        _value(revision.title),
        _value(revision.published),
        revision.date_kind,
        revision.kind,
        revision.rendition,
        revision.authors,
        revision.credit,
        " ".join(revision.text.split()[:_OPENING]),
    )


def contexts(session: Session, keys: Iterable[str] | None, revise: Revise | None) -> list[Context]:
    """Load what statements are built from, in a fixed number of queries."""
    found = extractions.load_compared(session, keys)
    wanted = None if keys is None else list(found)
    traced = lineages.load(session, wanted)
    origins: dict[str, list[Lineage]] = {}
    for line in (line for lines in traced.values() for line in lines):
        origins.setdefault(line.claim, []).append(line)
    return _with_voices(session, found, wanted, origins, revise)


def _with_voices(
    session: Session,
    found: Mapping[str, Extraction],
    keys: Iterable[str] | None,
    origins: Mapping[str, list[Lineage]],
    revise: Revise | None,
) -> list[Context]:
    revisions = articles.revisions(session, found)
    links = identities.links(session, keys)
    wanted = None if keys is None else {link.identity for link in links}
    named = {item.key: item for item in identities.load(session, wanted)}
    voices: dict[str, dict[str, Identity]] = {key: {} for key in found}
    for link in links:
        if link.article in voices:
            voices[link.article][link.speaker] = named[link.identity]
    return [
        of_revision(revise(revisions[key]) if revise else revisions[key], x, voices[key], origins)
        for key, x in sorted(found.items())
    ]


def of_revision(
    revision: Revision,
    extraction: Extraction,
    voices: Mapping[str, Identity],
    origins: Mapping[str, list[Lineage]],
) -> Context:
    """Return one text with the identities of its voices, and the lineages of claims."""
    return Context(
        revision,
        extraction,
        source(revision),
        {speaker.id: speaker for speaker in extraction.speakers},
        {attribution.id: attribution for attribution in extraction.attributions},
        voices,
        origins,
    )


def of_one(context: Context) -> list[Statement]:
    """Return the statements of an article in text order."""
    sentences = {sentence.index: sentence for sentence in context.extraction.sentences}
    text = context.revision.text
    made = []
    for claim in context.extraction.claims:
        sentence = sentences[claim.sentence]
        levels = _levels(context, claim)
        innermost = levels[-1] if levels else None
        speaker = _speaker(context, innermost)
        origin, note, text_root = _origin(context, claim)
        made.append(
            Statement(
                key=claim.key,
                source=context.source,
                voice=_voice(context, speaker) if speaker else None,
                chain=_chain(context, levels),
                kind=claim.kind,
                stance=innermost.stance if innermost else "asserting",
                polarity=claim.polarity,
                modality=claim.modality,
                sentence=sentence.span.of(text),
                sentence_key=sentence.key,
                sentence_index=sentence.index,
                paragraph=sentence.paragraph,
                exact=claim.span.of(text),
                start=claim.span.start,
                end=claim.span.end,
                origin=origin,
                origin_note=note,
                text=text_root,
                speaker_role=(speaker.role or speaker.affiliation) if speaker else "",
                form=innermost.form if innermost else "",
                cue=" ".join(s.of(text) for s in innermost.cue) if innermost else "",
                speaker_reason=speaker.reason if speaker else "",
                speaker_knowledge=speaker.knowledge if speaker else "",
            )
        )
    return made


def _levels(context: Context, claim: Claim) -> list[Attribution]:
    """Return the attributions around a claim, the outermost first."""
    levels: list[Attribution] = []
    step = context.attributions.get(claim.attribution or "")
    while step is not None and step not in levels:
        levels.insert(0, step)
        step = context.attributions.get(step.parent or "")
    return levels


def _speaker(context: Context, attribution: Attribution | None) -> Speaker | None:
    return context.speakers.get((attribution.speaker if attribution else None) or "")


def _chain(context: Context, levels: Iterable[Attribution]) -> tuple[ChainLink, ...]:
    """Return the stations on a statement's way, the outermost first."""
    chain = []
    if context.source.republisher:
        chain.append(ChainLink(context.source.republisher, "republisher"))
    if context.source.outlet:
        chain.append(ChainLink(context.source.outlet, "outlet"))
    for level in levels:
        if speaker := _speaker(context, level):
            name = _voice(context, speaker).name
            chain.append(ChainLink(name, "report" if speaker.kind == "report" else "speaker"))
    return tuple(dict.fromkeys(chain))


def _voice(context: Context, speaker: Speaker) -> Identity:
    """Return the identity of a speaker; before resolving, one of this article alone."""
    if known := context.voices.get(speaker.id):
        return known
    key = digest("identity", context.revision.key, fold(speaker.name))
    return Identity(key, speaker.name, speaker.kind, speaker.named)


def _origin(context: Context, claim: Claim) -> tuple[str, str, str]:
    """Return a claim's origin, what is known of it, and the claim that its copies go back to."""
    found = context.lineages.get(claim.key, [])
    notes = dict.fromkeys(item.detail for item in found if item.detail)
    first = found[0] if found else Lineage(claim.key, "", "own")
    return first.origin, "; ".join(notes), first.text


def _value(stated: Stated | None) -> str:
    return stated.value if stated else ""
