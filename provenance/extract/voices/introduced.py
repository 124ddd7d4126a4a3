"""Persons whom a text introduces by what they are, though recognition may not know the name.

"His former partner, Anna Berg", "county clerk Ida Holm", "Sheriff Per Dahl".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import syntax
from provenance.extract.voices import phrases
from provenance.lexicon import roles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Paragraph, Parsed

_PLACES = frozenset({"GPE", "LOC", "NORP", "DATE"})


def heads(parsed: Parsed) -> Iterator[tuple[Paragraph, Token]]:
    """Yield the last word of each name that the text gives to a person by a role beside it."""
    for paragraph in parsed.paragraphs:
        for token in paragraph.doc:
            if token.pos_ == "PROPN" and _last(token) and (_apposed(token) or _titled(token)):
                yield paragraph, token


def name_of(head: Token) -> str:
    """Return the words of a name without the roles and titles before it."""
    words = phrases.chain(head)
    return phrases.text_of(words[cut(words) :])


def cut(words: list[Token]) -> int:
    """Return how many of the words that end in a name are a role or a title before it."""
    book = roles.load()
    return max(
        (k + 1 for k, t in enumerate(words[:-1])
         if book.are("persons", t.lemma_) or book.are("titles", t.text)), default=0,
    )  # fmt: skip


def role(head: Token) -> Token | None:
    """Return the noun that a name is set behind or before: "his partner, Anna Berg"."""
    if head.dep_ == "appos" and head.head.pos_ == "NOUN" and head.head.i < head.i:
        return head.head
    following = head.nbor(1) if head.i + 1 < len(head.doc) else head
    if head.pos_ == "NOUN" and following.dep_ == "appos" and following.head.i < head.i:
        return following  # "a warning from the agency Korvat that": hung on the warning
    found = syntax.child(head, "appos")
    return None if found is not None and _behind(head, found) else found


def _behind(head: Token, name: Token) -> bool:
    """Tell whether a name belongs to a clause between: "guards cited by the agency | Korvat"."""
    apart = head.doc[max(name.left_edge.i - 1, 0)].text in {",", "(", "—", "–"}
    return not apart and any(c.dep_ == "acl" and head.i < c.i < name.i for c in head.children)


def _last(token: Token) -> bool:
    return not (token.dep_ == "compound" and token.head.i == token.i + 1)


def _apposed(head: Token) -> bool:
    noun = role(head)
    if noun is None or noun.pos_ != "NOUN" or noun.tag_ == "NNS":
        return False
    short = len(phrases.chain(head)) == 1 and head.ent_type_ in _PLACES
    return roles.load().are("persons", noun.lemma_) and not short


def _titled(head: Token) -> bool:
    """Tell whether at least two words of a name follow a role: no "General Electric"."""
    if not head.n_lefts:
        return False
    words = phrases.chain(head)
    at = cut(words)
    name = words[at:]
    whole = len(name) > 1 and all(t.text[0].isupper() for t in name)
    book = roles.load()
    other = any(book.are(sort, name[-1].lemma_) for sort in ("bodies", "reports", "persons"))
    return at > 0 and whole and not other and head.ent_type_ not in _PLACES
