"""Refusals that leave out what is refused: "it would not", "rejected the call", "refused"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.extract.parse import trees
from provenance.extract.parse.nlp import Paragraph
from provenance.extract.parse.syntax import negated
from provenance.lexicon import predicates as lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 2
"""Paragraphs between a wish and the refusal that only points back to it."""
_MEANT = {"will", "would", "wo", "'ll", "’ll"}
_POINTING = {"the", "that", "this", "these", "those", "such", "any", "all"}
_SAYING = {"refuse", "decline"}


def refusals(paragraph: Paragraph) -> Iterator[tuple[Token, Token]]:
    """Yield the word of each refusal that does not say what it refuses, and who refuses."""
    for word in paragraph.doc:
        who = next((c for c in word.children if c.dep_ == "nsubj"), None)
        if who is not None and (_leaves_out(word) or _turns_down(word) or _refuses(word)):
            yield word, who


def _leaves_out(word: Token) -> bool:
    """Tell whether a clause ends in "will not", or in "will not do so"."""
    not_it = any(c.dep_ == "neg" for c in word.children)
    alone = word.pos_ == "AUX" and word.lower_ in _MEANT
    meant = any(c.dep_ == "aux" and c.lower_ in _MEANT for c in word.children)
    so = any(c.lower_ == "so" and c.i == word.i + 1 for c in word.children)
    return not_it and (alone or (word.lemma_ == "do" and meant and so))


def _turns_down(word: Token) -> bool:
    """Tell whether a verb rejects a call, a demand, a request."""
    down = word.lemma_ == "turn" and any(c.lower_ == "down" for c in word.children)
    if not (down or word.lemma_.lower() in lexicon.words("rejecting")) or negated(word):
        return False
    asked = (o for o in trees.objects(word) if o.lemma_.lower() in lexicon.words("demand"))
    return any(c.lower_ in _POINTING for o in asked for c in o.lefts)


def _refuses(word: Token) -> bool:
    """Tell whether a verb of refusing has nothing that it refuses."""
    bare = all(c.dep_ in {"nsubj", "punct", "aux", "advmod", "cc", "conj"} for c in word.children)
    return word.pos_ == "VERB" and word.lemma_.lower() in _SAYING and bare
