"""Persons whom a text introduces by what they are, though recognition may not know the name.

"His former partner, Anna Berg", "county clerk Ida Holm", "Sheriff Per Dahl".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import syntax
from provenance.extract.voices.cast import phrases
from provenance.lexicon import given, roles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Paragraph, Parsed

_CALLED = frozenset({"known", "called", "named", "nicknamed"})
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
    """Return how many of the words that end in a name are a role or a title before it.

    None are, where the name is a body's of such people: "the Sudan Doctors Network".
    """
    book = roles.load()
    if len(words) > 1 and book.are("bodies", words[-1].lemma_.lower()):
        return 0
    return max(
        (k + 1 for k, t in enumerate(words[:-1])
         if book.are("persons", t.lemma_) or book.are("titles", t.text)), default=0,
    )  # fmt: skip


def role(head: Token) -> Token | None:
    """Return the noun that a name is set behind or before: "his partner, Anna Berg"."""
    if head.dep_ == "appos" and head.head.pos_ == "NOUN" and head.head.i < head.i:
        return head.head
    if (other := _called(head)) is not None:
        return other
    following = head.nbor(1) if head.i + 1 < len(head.doc) else head
    if head.pos_ == "NOUN" and following.dep_ == "appos" and following.head.i < head.i:
        return following  # "a warning from the agency Korvat that": hung on the warning
    found = syntax.child(head, "appos")
    return None if found is not None and _behind(head, found) else found


def _called(word: Token) -> Token | None:
    """Return the noun of a name, or the name of a noun, in "a commander known as Elias"."""
    if word.pos_ == "NOUN":
        for verb in (c for c in word.children if c.dep_ == "acl" and c.lower_ in _CALLED):
            under = syntax.child(verb, "prep") if verb.lower_ == "known" else verb
            name = syntax.child(under, "pobj", "oprd") if under is not None else None
            return name if name is not None and name.pos_ == "PROPN" else None
        return None
    verb = word.head.head if word.dep_ == "pobj" and word.head.lower_ == "as" else word.head
    hung = word.pos_ == "PROPN" and word.dep_ in {"pobj", "oprd"} and verb.dep_ == "acl"
    noun = verb.head
    return noun if hung and verb.lower_ in _CALLED and noun.pos_ == "NOUN" else None


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
    if roles.load().are("persons", noun.lemma_):
        return not (head.ent_type_ in _PLACES and len(phrases.chain(head)) == 1)
    return _called_so(noun, head)


def _called_so(noun: Token, head: Token) -> bool:
    """Tell whether a given name shows the person: "the haulier, Piotr Zych"."""
    whole = head.i > 0 and head.doc[head.i - 1].dep_ == "compound"
    if not whole or syntax.child(noun, "det", "poss") is None:
        return False
    name = phrases.chain(head)
    body = roles.load().are("bodies", noun.lemma_)
    return not body and len(name) == 2 and bool(given.gender(phrases.text_of(name)))


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
