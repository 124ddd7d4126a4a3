"""Find the cues of one paragraph in its parse, outside its quotations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from provenance.extract.parse import syntax
from provenance.extract.voices import (
    according,
    frames,
    judging,
    nominals,
    quotes,
    reaches,
    relayed,
    silence,
    sources,
    unnamed,
)
from provenance.extract.voices.findings import Found, place
from provenance.lexicon import cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Paragraph
    from provenance.extract.voices.frames import Candidate
    from provenance.extract.voices.quotes import Quotation
    from provenance.model.vocabulary import Stance

_CUE_TAGS = frozenset({"VERB", "AUX", "NOUN", "ADJ"})
_SOURCELESS = frozenset({"passive", "passive infinitive", "passive clause"})
_RAISING = frozenset({"seem", "appear"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SPEAKERS = frozenset({"i", "we", "you", "it", "that", "this", "who", "which", "one"})
"""Whose words in a quotation are the speaker's own, the listener's, or nobody's."""
_WANTED = frozenset({"infinitive", "object infinitive", "small"})


def detect(paragraph: Paragraph, quotations: Sequence[Quotation]) -> list[Found]:
    """Return every cue of the paragraph that stands outside its quotations, in text order."""
    out: list[Found] = []
    reasons = unnamed.reasons(paragraph.doc, paragraph.text)
    for token in paragraph.doc:
        if token.pos_ not in _CUE_TAGS or quotes.quoted(paragraph.place(token), quotations):
            continue
        if token.head.lower_ == "without" and token.dep_ == "pcomp":
            continue  # "left without saying why": nothing was said
        if token.lower_ == "according" or any(a <= token.idx < b for a, b in reasons):
            continue
        found = _cue(paragraph, token)
        if found is not None:
            out.append(found)
    out.extend(relayed.quoting(paragraph, out))
    out.extend(according.find(paragraph, quotations))
    return according.apart(sorted(_unchained(out), key=lambda f: f.cue))


def inside(paragraph: Paragraph, quotations: Sequence[Quotation]) -> list[Found]:
    """Return the cues within quotations by which the one quoted tells what others said.

    "“He told me the hull was rotten,” she said." Only verbs of speech with a clause count.
    """
    book = cues.load()
    out = []
    for token in paragraph.doc if quotations else ():
        if token.tag_ not in _FINITE or book.lemma(token.lemma_.lower()) not in book.speech:
            continue
        around = next((q for q in quotations if q.span.covers(paragraph.place(token))), None)
        found = _cue(paragraph, token) if around is not None else None
        if found is None or found.frame != "clause" or found.source is None or around is None:
            continue
        crowd = found.source.tag_ == "NNS" and found.source.n_lefts == 0  # "people say"
        others = found.source.lower_ not in _SPEAKERS and not found.negated and not crowd
        if others and all(around.span.covers(c) for c in found.content):
            out.append(replace(found, quoted=True))
    return out


def _cue(paragraph: Paragraph, token: Token) -> Found | None:
    """Return what the surest accepted shape of `token` gives."""
    book = cues.load()
    word, plain = book.lemma(frames.lemma(token)), book.lemma(token.lemma_.lower())
    for candidate in _shapes(token) if {word, plain} & book.words else ():
        name = word if book.accepts(word, candidate.frame) else plain
        if book.accepts(name, candidate.frame) and _sourced(candidate, name):
            return _found(paragraph, candidate, name)
    return silence.find(paragraph, token, word)


def _shapes(token: Token) -> Iterator[Candidate]:
    """Yield every shape in which `token` could be a cue with a content, the surest first."""
    if syntax.verbal(token):
        yield from _reported(token)
        yield from frames.of_verb(token)
    elif token.pos_ == "NOUN":
        yield from nominals.of_noun(token)
    elif token.pos_ == "ADJ":
        yield from nominals.of_adjective(token)


def _reported(verb: Token) -> Iterator[Candidate]:
    """Yield all that follows the verb of a paper: "a report found a rise, with 12 killed"."""
    source = syntax.doer(verb)
    if source is None or not sources.paper(syntax.antecedent(source)):
        return
    told = [c for c in verb.children if c.i > verb.i and c.dep_ in {"dobj", "ccomp"}]
    if told:
        yield frames.Candidate("report", verb, source, ((verb.i + 1, reaches.clause_end(verb)),))


def _sourced(candidate: Candidate, word: str) -> bool:
    """Tell whether the shape may stand without a source, or has one."""
    source = candidate.source
    if source is not None and not sources.able(source, word, candidate.frame):
        return False
    if " " not in word and candidate.frame == "object" and _down(candidate.head):
        return False
    unsaid = word == "say" and candidate.frame == "clause" and syntax.negated(candidate.head)
    if unsaid and any(reaches.stated(c) for c in candidate.head.children):
        return False  # "has never said that": the writer tells what was not said
    if syntax.passive(candidate.head) and syntax.negated(candidate.head):
        return False  # "has not been claimed by X": what the writer tells, no voice of X's
    if candidate.source is not None and candidate.source.lower_ == "it":
        # "it is important to note that": nobody is meant
        verb = candidate.source.head
        if (
            verb.lemma_ == "be"
            and syntax.child(verb, "acomp", "attr") is not None
            and (candidate.head.i != verb.i and candidate.head.pos_ != "ADJ")
        ):
            return False
    return candidate.source is not None or candidate.frame in _SOURCELESS or word in _RAISING


def _down(verb: Token) -> bool:
    """Tell whether a particle makes another verb of it: "noting down the plates"."""
    particle = syntax.child(verb, "prt")
    return particle is not None and particle.lower_ in {"down", "in", "away"}


def _found(paragraph: Paragraph, candidate: Candidate, word: str) -> Found:
    negated = syntax.negated(candidate.head) or silence.yet(candidate.head)
    source, content = candidate.source, candidate.content
    if word in _RAISING and candidate.frame == "infinitive" and source is not None:
        # "the plan seems to fail": nobody is named who says so; the plan belongs to the content
        content, source = (syntax.phrase(source), *content), None
    spans = [place(paragraph, piece) for piece in content]
    return Found(
        paragraph,
        candidate.head,
        word,
        candidate.frame,
        source,
        tuple(s for s in spans if len(s) > 0),
        stance(word, candidate, negated),
        negated,
    )


def stance(word: str, candidate: Candidate, negated: bool) -> Stance:
    """Return the speaker's stance; who did not say something is silent on it."""
    book = cues.load()
    verb = candidate.head
    unsaid = candidate.frame != "noun clause" and candidate.source is not None
    if negated and unsaid and word in book.silence:
        return "silent"
    if word in book.refusals:
        inner = syntax.child(verb, "xcomp")
        if inner is not None and silence.kept(inner):
            return "silent"
    named = candidate.frame.rpartition(" ")[2] in {"oprd", "acomp", "attr", "as"}
    told = book.stance(word)
    if told == "promising":
        clauses = [c for c in verb.children if reaches.stated(c)] + reaches.astray(verb)
        if clauses and not any(reaches.ahead(c) for c in clauses):
            return "asserting"  # "assured her that the gate was shut" promises nothing
    return "asserting" if named or judging.naming(verb) else told


def _unchained(found: list[Found]) -> Iterator[Found]:
    """Drop a cue that is only wanted by another: "declined to say", "wants them to agree"."""
    heads = {f.head.i for f in found if f.frame in _WANTED}
    for f in found:
        if f.head.dep_ in {"conj", "dep"} and f.head.head.i in heads and _bare(f.head):
            continue
        verb = f.head
        while verb.dep_ == "conj" and reaches.infinitive(verb.head):
            verb = verb.head
        if verb.dep_ in {"xcomp", "ccomp"} and verb.head.i in heads and reaches.infinitive(verb):
            continue
        yield f


def _bare(verb: Token) -> bool:
    """Tell whether a verb goes on with an infinitive: "wanted them to stop, apologise and go"."""
    own = syntax.child(verb, "nsubj", "aux") is not None
    return not own and verb.tag_ in {"VB", "VBP"} and verb.head.tag_ in {"VBD", "VBZ", "VBN"}
