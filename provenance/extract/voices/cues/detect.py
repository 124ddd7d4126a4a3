"""Find the cues of one paragraph in its parse, outside its quotations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from provenance.extract.parse import syntax
from provenance.extract.voices.cues import according, relayed, silence, weighing
from provenance.extract.voices.parts import judging, quotes, reaches, unnamed
from provenance.extract.voices.parts.candidates import entries
from provenance.extract.voices.parts.findings import Found, place
from provenance.lexicon import cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Paragraph
    from provenance.extract.voices.parts.candidates import Candidate
    from provenance.extract.voices.parts.quotes import Quotation
    from provenance.lexicon.weights import Weights
    from provenance.model.vocabulary import Stance

CUE_TAGS = frozenset({"VERB", "AUX", "NOUN", "ADJ"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SPEAKERS = frozenset({"i", "we", "you", "it", "that", "this", "who", "which", "one"})
"""Whose words in a quotation are the speaker's own, the listener's, or nobody's."""
_FOND = frozenset({"like", "love"})
"""Verbs by which somebody often says what follows: "likes to say that"."""
_HELD = frozenset({
    "accept", "agree", "back", "endorse", "favor", "favour", "recognise", "recognize", "support",
})  # fmt: skip
"""Verbs of holding something right, whose denial denies it."""
_WANTED = frozenset({"infinitive", "object infinitive", "small"})


def heads(paragraph: Paragraph, quotations: Sequence[Quotation]) -> Iterator[Token]:
    """Yield the words of a paragraph that may be cues by their class and their place."""
    reasons = unnamed.reasons(paragraph.doc, paragraph.text)
    for token in paragraph.doc:
        if token.pos_ not in CUE_TAGS:
            continue
        if quotations and quotes.quoted(paragraph.place(token), quotations):
            continue
        if token.head.lower_ == "without" and token.dep_ == "pcomp":
            continue  # "left without saying why": nothing was said
        if token.lower_ == "according" or any(a <= token.idx < b for a, b in reasons):
            continue
        yield token


def detect(
    paragraph: Paragraph, quotations: Sequence[Quotation], weights: Weights | None
) -> list[Found]:
    """Return every cue of the paragraph that stands outside its quotations, in text order.

    `weights` choose among the shapes of each word; without them the lexicon alone does.
    """
    cued = (_cue(paragraph, token, weights) for token in heads(paragraph, quotations))
    out = [found for found in cued if found is not None]
    out.extend(relayed.quoting(paragraph, out))
    out.extend(according.find(paragraph, quotations))
    return according.apart(sorted(_unchained(out), key=lambda f: f.cue))


def inside(
    paragraph: Paragraph, quotations: Sequence[Quotation], weights: Weights | None
) -> list[Found]:
    """Return the cues within quotations by which the one quoted tells what others said.

    "“He told me the hull was rotten,” she said." Only verbs of speech with a clause count.
    """
    book = cues.load()
    out = []
    for token in paragraph.doc if quotations else ():
        told = token.tag_ in _FINITE or _wont(token)
        if not told or book.lemma(token.lemma_.lower()) not in book.speech:
            continue
        around = next((q for q in quotations if q.span.covers(paragraph.place(token))), None)
        if around is None:
            continue
        found = _cue(paragraph, token, weights)
        if found is None or found.frame != "clause" or found.source is None:
            continue
        crowd = found.source.tag_ == "NNS" and found.source.n_lefts == 0  # "people say"
        others = found.source.lower_ not in _SPEAKERS and not found.negated and not crowd
        if others and all(around.span.covers(c) for c in found.content):
            out.append(replace(found, quoted=True))
    return out


def _wont(verb: Token) -> bool:
    """Tell whether somebody often said it: "used to tell me that"."""
    used = verb.dep_ == "xcomp" and verb.head.lemma_ == "use" and verb.head.tag_ in _FINITE
    return verb.tag_ == "VB" and used


def _cue(paragraph: Paragraph, token: Token, weights: Weights | None) -> Found | None:
    """Return what the surest shape of `token` gives: by the weights, else by the lexicon."""
    if (wordless := silence.wordless(paragraph, token)) is not None:
        return wordless
    word, plain = entries(token)
    chosen = (
        weighing.best(token, word, plain, weights)
        if weights is not None
        else weighing.first(token, word, plain)
    )
    return _found(paragraph, *chosen) if chosen else silence.find(paragraph, token, word)


def _found(paragraph: Paragraph, candidate: Candidate, word: str) -> Found:
    negated = syntax.negated(candidate.head) or silence.yet(candidate.head)
    source, content = candidate.source, candidate.content
    if word in weighing.RAISING and candidate.frame == "infinitive" and source is not None:
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
        if silence.kept(inner) if inner is not None else silence.turned_down(verb):
            return "silent"
    named = candidate.frame.rpartition(" ")[2] in {"oprd", "acomp", "attr", "as"}
    told = book.stance(word)
    if told == "promising":
        clauses = [c for c in verb.children if reaches.stated(c)] + reaches.astray(verb)
        if clauses and not any(reaches.ahead(c) for c in clauses):
            return "asserting"  # "assured her that the gate was shut" promises nothing
    if negated and (told == "hedging" or word in _HELD):
        return "denying"  # "does not think that", "does not recognise"
    return "asserting" if named or judging.naming(verb) else told


def _unchained(found: list[Found]) -> Iterator[Found]:
    """Drop a cue that is only wanted by another: "declined to say", "wants them to agree"."""
    spoken = {f.head.i for f in found if f.word in cues.load().speech and f.frame == "clause"}
    idle = {f.head.i for f in found if f.word in _FOND and _doing(f.head) in spoken}
    found = [f for f in found if f.head.i not in idle]
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


def _doing(verb: Token) -> int | None:
    """Return the place of the infinitive that a verb takes."""
    inner = syntax.child(verb, "xcomp")
    return inner.i if inner is not None else None


def _bare(verb: Token) -> bool:
    """Tell whether a verb goes on with an infinitive: "wanted them to stop, apologise and go"."""
    own = syntax.child(verb, "nsubj", "aux") is not None
    return not own and verb.tag_ in {"VB", "VBP"} and verb.head.tag_ in {"VBD", "VBZ", "VBN"}
