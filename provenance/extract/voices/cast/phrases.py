"""What a phrase that names a source is read into, and the small questions asked of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from provenance.extract.parse import syntax
from provenance.extract.voices.cast import names
from provenance.lexicon import roles
from provenance.lexicon.names import body_words
from provenance.model.spans import Span
from provenance.model.vocabulary import Number, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Paragraph

Sort = Literal["name", "pronoun", "definite", "indefinite", "vague"]
BODY = frozenset({"ORG", "GPE", "NORP", "FAC", "LOC"})
_LINKS = ("for", "at", "with", "from", "of", "", "in")
"""Links to a body, the surest first; the empty one stands for a name before the noun."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One phrase that names a source. `name` is empty for a description.

    `noun` is the head of a description (or of the role of a named person), `modifiers`
    the words before it.
    """

    paragraph: Paragraph
    head: Token
    span: Span
    sort: Sort
    kind: SpeakerKind
    text: str
    name: str = ""
    noun: str = ""
    role: str = ""
    affiliation: str = ""
    number: Number = "one"
    gender: str = ""
    modifiers: frozenset[str] = frozenset()


def chain(head: Token) -> list[Token]:
    """Return the tokens of a name: the head and what is compounded right before it."""
    start = head.i
    doc = head.doc
    while start > 0 and not doc[start].is_sent_start:
        before = doc[start - 1]
        tied = before.dep_ in {"compound", "nmod", "flat", "amod"} and before.head.i <= head.i
        if not (tied and before.head.i >= start and not before.is_punct) and before.text != "-":
            break
        start -= 1
    return list(doc[start : head.i + 1])


def entity(head: Token, label: str) -> str:
    """Return the text of the entity that `head` stands in, if it has this label."""
    return next(
        (e.text for e in head.doc.ents if e.label_ == label and e.start <= head.i < e.end), ""
    )


def text_of(tokens: Sequence[Token]) -> str:
    """Return the text of neighbouring tokens as it is spaced in the article."""
    return "".join(t.text_with_ws for t in tokens).strip()


def affiliation(noun: Token) -> str:
    """Return the body or people named in a description of a person, "" where none is."""
    start, end = syntax.phrase(noun)
    inside = [e for e in noun.doc[start:end].ents if e.label_ in BODY and not _topic(e, noun)]
    ranked = [(rank, e.start, e) for e in inside if (rank := _rank(e, noun)) is not None]
    found = min(ranked)[2] if ranked else next((e for e in inside if e.label_ == "ORG"), None)
    owner = _owner(noun)
    if owner and (found is None or not ranked or _link(found.root) in {"", "in"}):
        return owner
    return _whole(found.root, noun, names.bare(found.text)) if found is not None else ""


def _owner(noun: Token) -> str:
    """Return the name in "the Front’s spokesman in X"."""
    owner = syntax.child(noun, "poss")
    if owner is None or not owner.text[0].isupper() or owner.pos_ == "PRON":
        return ""
    between = noun.doc[owner.i + 1 : noun.i]
    last = max((t.i for t in between if roles.load().are("bodies", t.lemma_)), default=0)
    if last:  # "Norland’s Foreign Ministry spokeswoman"
        return names.bare(noun.doc[owner.left_edge.i : last + 1].text)
    return names.bare(text_of(chain(owner)))


def _topic(entity_: SpacySpan, noun: Token) -> bool:
    """Tell whether a name is only a scholar's subject or an envoy's field.

    "An Afghan history researcher" need be no Afghan; a sea has no envoy of its own.
    """
    scholar = roles.load().takes_up("expert", noun.lemma_.lower())
    people = entity_.label_ in {"NORP", "LOC"}
    link = _link(entity_.root)
    return (scholar and people and not link) or (entity_.label_ == "LOC" and link == "for")


def _owned(root: Token) -> bool:
    """Tell whether a name stands before a body that it owns: "Norland’s army"."""
    body = root.head.ent_type_ == "ORG" or roles.load().are("bodies", root.head.lemma_)
    return root.dep_ in {"poss", "compound", "amod"} and body


def _whole(root: Token, noun: Token, name: str) -> str:
    """Return "Norland’s army" for the owner and the owned."""
    bearer = _bearer(root)
    named = syntax.child(bearer, "appos") if bearer.i not in {root.i, noun.i} else None
    if named is not None and named.pos_ == "PROPN":
        return names.bare(text_of(chain(named)))  # "the US think tank, the X Institute"
    if _owned(root) and root.head.i != noun.i:
        return names.bare(root.doc[root.left_edge.i : root.head.i + 1].text)
    return name


def _rank(entity_: SpacySpan, noun: Token) -> int | None:
    """Return how surely a name in a description is whom the person speaks for, 0 the surest.

    "for X" and "at X" come first, then "X spokesman", then "in X", which may be a mere place.
    """
    root = entity_.root
    link = _link(root)
    if link == "in" and _preposition(root).head.pos_ == "VERB":
        return None  # where somebody lives or is based
    if link == "in" and (entity_.label_ == "ORG" or _owned(root)):
        link = "at"
    if not link and root.head.i != noun.i:
        return None
    return _LINKS.index(link) if link in _LINKS else None


def _bearer(token: Token) -> Token:
    """Return the head of the longer name or phrase that a name is the first part of."""
    climb = token
    while climb.dep_ in {"compound", "poss", "amod"} and climb.head.i != climb.i:
        climb = climb.head
    return climb


def _preposition(token: Token) -> Token:
    return _bearer(token).head


def _link(token: Token) -> str:
    """Return the preposition on which a name hangs, directly or as part of a longer name."""
    climb = _bearer(token)
    return climb.head.lower_ if climb.dep_ == "pobj" else ""


def body_name(head: Token, name: str) -> str:
    """Return the name of a body, with an entity's own reach ("Centre for X")."""
    for label in ("ORG", "GPE", "NORP", "FAC"):
        found = names.bare(entity(head, label))
        if found and len(found) >= len(name):
            return found
    return _linked(head, name) if " " not in name else name


def owned(head: Token, name: str) -> str:
    """Return a body's name as it tells it from others: "Norland’s Foreign Ministry".

    Words in small letters before it are no part of it: "the banned Red Front".
    """
    words = name.split()
    while words[0].islower() and any(word[:1].isupper() for word in words):
        words = words[1:]
    generic = body_words("generic") | body_words("weightless")
    if not all(word.lower() in generic for word in words):
        return " ".join(words)
    owner = syntax.child(head, "poss")
    if owner is None or not owner.text[0].isupper() or owner.pos_ == "PRON":
        return " ".join(words)
    return f"{text_of(chain(owner))}’s {' '.join(words)}"


def _linked(head: Token, name: str) -> str:
    """Return the whole of "Movement for the Defence of the North", "Eye on Rudna"."""
    body = roles.load().are("bodies", name.lower())
    for prep in (c for c in head.children if c.dep_ == "prep" and c.i == head.i + 1):
        inside = [t for t in prep.subtree if t.i > prep.i]
        large = all(t.text[:1].isupper() or t.lower_ in _SMALL for t in inside)
        when = any(t.ent_type_ in {"DATE", "TIME"} for t in inside)
        linked = prep.lower_ in {"for", "on", "against"} or (body and prep.lower_ == "of")
        if linked and large and inside and not when and inside[-1].text[:1].isupper():
            return head.doc[head.i : inside[-1].i + 1].text
    return name


_SMALL = frozenset({"of", "for", "the", "and"})


def gender_of(title: str, noun: str) -> str:
    """Return "f" or "m" where a title or a role tells it, else ""."""
    book = roles.load()
    for word in (title, noun):
        if word and book.are("women", word):
            return "f"
        if word and book.are("men", word):
            return "m"
    return ""
