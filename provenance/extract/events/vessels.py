"""Ships and aircraft that an article names: what was lost, and by which name it is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.extract.events.slots import Claims, make
from provenance.extract.parse import trees
from provenance.extract.parse.nlp import Paragraph
from provenance.lexicon import events as lexicon
from provenance.model.extraction import Slot

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

LOST = frozenset({"sinking", "crash"})
"""Classes of event that befall a craft."""


def named_craft(
    paragraph: Paragraph, sentence: SpacySpan, claims: Claims
) -> Iterator[tuple[Token, Slot]]:
    """Yield (word, slot) for each craft named in a sentence: "the ferry Ana Lucia".

    It is a target of the event, and its name tells the event as a victim's name would.
    """
    for token in sentence:
        name = _name(token)
        if name:
            span = trees.reach(paragraph, [token, *name])
            called = " ".join(t.text for t in name)
            yield token, make("target", f"{token.lower_} {called}", span, claims)
            yield token, make("victims", f"name: {token.lower_} {called}", span, claims)


def _name(craft: Token) -> list[Token]:
    """Return the proper name right after a noun for a ship or an aircraft."""
    if craft.lemma_.lower() not in lexicon.words("vessels") | lexicon.words("aircraft"):
        return []
    found: list[Token] = []
    for token in craft.doc[craft.i + 1 : craft.sent.end]:
        if token.is_quote and not found:
            continue
        if token.pos_ != "PROPN" or token.ent_type_ == "DATE" or not token.text[0].isupper():
            break
        found.append(token)
    return found
