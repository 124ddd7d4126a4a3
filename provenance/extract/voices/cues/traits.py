"""What a candidate for a cue looks like, as names that learned weights are kept under."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import syntax
from provenance.extract.voices.parts import sources
from provenance.lexicon import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

    from provenance.extract.voices.parts.candidates import Candidate

_LENGTHS = (1, 2, 3, 5, 8, 13, 20, 30)
_MARKS = frozenset({"“", "”", '"', "``", "''", "‘"})
_PRONOUNS = frozenset(
    {"he", "she", "they", "i", "we", "you", "it", "who", "his", "her", "their", "its", "my", "our"}
)


def of_word(token: Token, word: str) -> tuple[str, ...]:
    """Return the traits that all shapes of a word share. `word` is its entry in the lexicon."""
    doc, head = token.doc, token.head
    after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    before = doc[token.i - 1].lower_ if token.i else ""
    above = head.lemma_.lower() if head.i != token.i else ""
    return (
        f"w {word}",
        f"d {token.dep_}",
        f"hd {above} {token.dep_}",
        f"wn {word} {syntax.negated(token):d}",
        f"nx {word} {after}",
        f"pv {before}",
    )


def of_shape(candidate: Candidate, word: str, plain: str) -> tuple[str, ...]:
    """Return the traits of one shape: its frame, who would speak, and what would be said.

    `plain` is the word without its particle ("point" of "point out").
    """
    token, frame, source = candidate.head, candidate.frame, candidate.source
    book = cues.load()
    known = f"{book.accepts(word, frame) or book.accepts(plain, frame):d}"
    start, end = candidate.content[0][0], candidate.content[-1][1]
    first = token.doc[start]
    length = _step(sum(b - a for a, b in candidate.content))
    sort, detail = _sort(source)
    own = source is not None and source.head.i == token.i
    far = _step(abs(source.i - token.i)) if source is not None else -1
    modal = any(c.tag_ == "MD" for c in token.children)
    core = token.doc[start:end].root
    quoted = any(t.text in _MARKS for t in token.doc[start:end])
    return (
        f"f {frame}",
        f"wf {word} {frame}",
        f"ws {word} {sort}",
        f"fs {frame} {detail}",
        f"kf {known} {frame}",
        f"ks {known} {detail}",
        f"km {known} {modal:d} {syntax.passive(token):d}",
        f"tf {token.tag_} {frame}",
        f"kt {known} {token.tag_}",
        f"nf {length} {frame}",
        f"of {first.lower_} {frame}",
        f"ot {first.tag_} {frame}",
        f"ef {end >= token.sent.end - 1:d} {frame}",
        f"g {far} {own:d}",
        f"wh {word} {core.tag_}",
        f"hl {core.lemma_.lower()}",
        f"he {core.ent_type_} {frame}",
        f"so {source.lemma_.lower() if source is not None and sort in {'living', 'thing'} else ''}",
        f"wm {word} {modal:d}",
        f"wq {word} {quoted:d}",
        f"wl {word} {length}",
        f"wr {word} {first.tag_}",
        f"qf {quoted:d} {frame}",
    )


def _step(length: int) -> int:
    """Return the step that a length in words falls into."""
    return next((step for step in _LENGTHS if length <= step), 99)


def _sort(source: Token | None) -> tuple[str, str]:
    """Return what kind of word names the source, roughly and in detail."""
    if source is None:
        return "none", "none"
    head = syntax.antecedent(source)
    if head.lower_ in _PRONOUNS:
        return "pronoun", head.lower_
    if head.ent_type_:
        return "name", head.ent_type_
    if head.pos_ == "NOUN":
        living = sources.living(head.lemma_.lower())
        return ("living", "living") if living else ("thing", "thing")
    return ("name", "PROPN") if head.pos_ == "PROPN" else ("other", head.pos_)
