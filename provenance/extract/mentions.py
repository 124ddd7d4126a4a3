"""What the phrase that names a source tells: a name or a description, a role, a number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from provenance.extract import names, syntax
from provenance.extract.findings import place
from provenance.lexicon import roles
from provenance.model.spans import Span
from provenance.model.vocabulary import Number, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from provenance.extract.names import Names
    from provenance.extract.nlp import Paragraph

Sort = Literal["name", "pronoun", "definite", "indefinite", "vague"]
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "you", "him", "her", "them", "his",
                       "their", "its", "my", "our", "us", "me"})  # fmt: skip
_BODY = frozenset({"ORG", "GPE", "NORP", "FAC", "LOC"})
_LINKS = frozenset({"for", "of", "at", "with", "from", "in"})


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


def read(paragraph: Paragraph, head: Token, known: Names) -> Mention:
    """Describe the phrase headed by `head`; a relative pronoun stands for its noun."""
    head = _utterer(syntax.antecedent(head))
    span = place(paragraph, syntax.phrase(head))
    text = span.of(" " * paragraph.span.start + paragraph.doc.text)
    if head.pos_ == "PRON" or head.lower_ in _PRONOUNS:
        return _pronoun(paragraph, head, span, text)
    apposed = syntax.child(head, "appos")
    if head.pos_ == "PROPN" or head.ent_type_ == "PERSON" or _capital(head):
        return _named(paragraph, head, apposed, span, text, known)
    if apposed is not None and apposed.pos_ == "PROPN" and apposed.ent_type_ in {"PERSON", "ORG"}:
        return _named(paragraph, apposed, head, span, text, known)
    return _described(paragraph, head, span, text)


def _capital(head: Token) -> bool:
    """Tell whether a word tagged as a common noun is written as a name inside a sentence."""
    common = roles.load()
    described = common.are("persons", head.text) or common.are("bodies", head.text)
    plain = head.i == head.sent.start or head.text.isupper() or described
    return head.pos_ == "NOUN" and head.text[:1].isupper() and not plain


def _utterer(head: Token) -> Token:
    """Return who issued a statement, where the phrase tells: "the statement by X"."""
    if not roles.load().are("utterances", head.lemma_):
        return head
    for prep in head.children:
        if prep.dep_ == "prep" and prep.lower_ in {"by", "from"}:
            return syntax.child(prep, "pobj") or head
    return syntax.child(head, "poss") or head


def _pronoun(paragraph: Paragraph, head: Token, span: Span, text: str) -> Mention:
    word = head.lower_
    sort: Sort = "pronoun" if word in _PRONOUNS else "vague"
    gender = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}.get(word, "")
    several = word in {"they", "them", "their", "we", "our", "us"}
    number: Number = "several" if several else "one"
    return Mention(paragraph, head, span, sort, "unknown", text, noun=word, number=number,
                   gender=gender)  # fmt: skip


def _chain(head: Token) -> list[Token]:
    """Return the tokens of a name: the head and what is compounded right before it."""
    start = head.i
    doc = head.doc
    while start > head.sent.start:
        before = doc[start - 1]
        tied = before.dep_ in {"compound", "nmod", "flat", "amod"} and before.head.i <= head.i
        if not (tied and before.head.i >= start and not before.is_punct) and before.text != "-":
            break
        start -= 1
    return list(doc[start : head.i + 1])


def _entity(head: Token, label: str) -> str:
    """Return the text of the entity that `head` stands in, if it has this label."""
    return next(
        (e.text for e in head.doc.ents if e.label_ == label and e.start <= head.i < e.end), ""
    )


def _text(tokens: Sequence[Token]) -> str:
    """Return the text of neighbouring tokens as it is spaced in the article."""
    return "".join(t.text_with_ws for t in tokens).strip()


def _split(head: Token) -> tuple[str, str, str]:
    """Divide "Foreign Ministry spokesperson Mumtaz Baloch" into role, title and name."""
    book = roles.load()
    chain = _chain(head)
    cut = 0
    for k, token in enumerate(chain[:-1]):
        if book.are("persons", token.lemma_) or book.are("titles", token.text):
            cut = k + 1
    role = _text(chain[:cut])
    title = chain[cut - 1].text if cut else ""
    name = _text(chain[cut:])
    return role, title, name


def _named(
    paragraph: Paragraph, head: Token, apposed: Token | None, span: Span, text: str, known: Names
) -> Mention:
    book = roles.load()
    role, title, name = _split(head)
    entity = names.bare(_entity(head, "PERSON"))
    name = names.bare(name)
    if (
        entity
        and name
        and entity.endswith(name.split()[-1])
        and len(entity) > len(name)
        and not role
    ):
        name = entity
    described = _role_of(apposed)
    noun = apposed.lemma_.lower() if apposed is not None else ""
    if role and not noun:
        noun = role.split()[-1].lower()
    personal = (
        head.ent_type_ == "PERSON" or bool(title) or known.person(name)
        or book.are("persons", noun)
    )  # fmt: skip
    if not personal and (book.are("persons", head.lemma_) or book.are("titles", head.text)):
        return _described(paragraph, head, span, text)
    if head.ent_type_ in _BODY and not (title or book.are("persons", noun)):
        personal = known.person(name) and len(name.split()) > 1
    kind: SpeakerKind = "person" if personal else _body_kind(head, name)
    if kind == "body" and book.are("reports", head.lemma_):
        return _described(paragraph, head, span, text)
    if not personal:
        name = _body_name(head, name)
    gender = _gender(title, noun)
    affiliation = _affiliation(apposed) if apposed is not None else ""
    affiliation = affiliation or (_prepositional(head) if personal else "")
    affiliation = affiliation or _before_role(head, role)
    number: Number = "several" if head.tag_ == "NNPS" and not personal else "one"
    return Mention(paragraph, head, span, "name", kind, text, known.full(name) if name else text,
                   noun, described or _clean_role(role), affiliation, number, gender)  # fmt: skip


def _body_kind(head: Token, name: str) -> SpeakerKind:
    if names.bare(name).lower() in roles.load().words["wires"]:
        return "outlet"
    if any(roles.load().are("outlets", w) for w in name.split()):
        return "outlet"
    if head.ent_type_ == "NORP":
        return "group"
    return "body" if head.ent_type_ in _BODY or head.tag_ in {"NNP", "NNPS"} else "unknown"


def _body_name(head: Token, name: str) -> str:
    """Return the name of a body, with an entity's own reach ("Centre for X")."""
    for label in ("ORG", "GPE", "NORP", "FAC"):
        entity = _entity(head, label)
        if entity and len(names.bare(entity)) >= len(name):
            return names.bare(entity)
    return name


def _clean_role(role: str) -> str:
    """Return a role before a name; a mere title of address is none."""
    return "" if roles.load().are("titles", role) and len(role.rstrip(".")) <= 4 else role


def _role_of(apposed: Token | None) -> str:
    if apposed is None:
        return ""
    start, end = syntax.phrase(apposed)
    words = apposed.doc[start:end].text
    return words[:120].removeprefix("a ").removeprefix("an ").removeprefix("the ").strip()


def _gender(title: str, noun: str) -> str:
    book = roles.load()
    for word in (title, noun):
        if word and book.are("women", word):
            return "f"
        if word and book.are("men", word):
            return "m"
    return ""


def _affiliation(noun: Token) -> str:
    """Return the body or people named in a description of a person."""
    start, end = syntax.phrase(noun)
    inside = [e for e in noun.doc[start:end].ents if e.label_ in _BODY]
    linked = sorted((e for e in inside if _linked(e.root)), key=lambda e: _link(e.root) == "of")
    found = linked or inside
    if not found:
        return ""
    return _whole(found[0].root, names.bare(found[0].text))


def _whole(root: Token, name: str) -> str:
    """Return "Pakistan’s Foreign Ministry" for the owner and the owned."""
    head = root.head
    if root.dep_ in {"poss", "compound", "amod"} and head.ent_type_ == "ORG":
        return names.bare(head.doc[root.left_edge.i : head.i + 1].text)
    return name


def _linked(token: Token) -> bool:
    return _link(token) in _LINKS


def _link(token: Token) -> str:
    """Return the preposition on which a name hangs, directly or as part of a longer name."""
    climb = token
    while climb.dep_ in {"compound", "poss", "amod"} and climb.head.i != climb.i:
        climb = climb.head
    return climb.head.lower_ if climb.dep_ == "pobj" else ""


def _prepositional(head: Token) -> str:
    """Return the body of "Weinstein of the Quincy Institute"."""
    for prep in head.children:
        if prep.dep_ == "prep" and prep.lower_ in {"of", "from", "at", "with"}:
            inner = syntax.child(prep, "pobj")
            if inner is not None and inner.ent_type_ in _BODY:
                return _body_name(inner, names.bare(_text(_chain(inner))))
    return ""


def _before_role(head: Token, role: str) -> str:
    """Return the body that stands in the role before a name: "PoliTact fellow Sulehria"."""
    if not role:
        return ""
    chain = _chain(head)
    tokens = [t for t in chain if t.ent_type_ in _BODY and t.ent_type_ != "PERSON"]
    tokens = [t for t in tokens if not roles.load().are("persons", t.lemma_)]
    last_role = len(role.split())
    inside = [t for t in tokens if t.i < chain[0].i + last_role]
    return names.bare(_text(inside)) if inside else ""


def _described(paragraph: Paragraph, head: Token, span: Span, text: str) -> Mention:
    """Describe a source that the text does not name."""
    book = roles.load()
    noun = head.lemma_.lower()
    det = syntax.child(head, "det")
    owned = syntax.child(head, "poss")
    definite = det is not None and det.lower_ in _DEFINITE
    mods = [
        t for t in head.children
        if t.i < head.i and t.dep_ in {"amod", "compound", "nmod", "poss"} and not t.is_punct
    ]  # fmt: skip
    words = frozenset(t.lemma_.lower() for t in mods) - book.words["unnamed"]
    several = head.tag_ in {"NNS", "NNPS"} or book.are("collective", head.lower_)
    kind = _noun_kind(noun, several)
    sort: Sort = "definite" if definite else "indefinite"
    if book.are("vague", head.lower_) or head.pos_ in {"NUM", "ADJ", "DET", "ADV"}:
        sort = "vague"
    name = _report_name(head) if kind == "report" else ""
    affiliation = _affiliation(head)
    if kind == "report" and name:
        affiliation = name.partition(" by ")[2]
    if owned is not None and not affiliation and owned.pos_ == "PROPN":
        affiliation = names.bare(_text(_chain(owned)))
    return Mention(paragraph, head, span, sort, kind, text, name, noun,
                   _described_role(head), affiliation, "several" if several else "one",
                   _gender("", noun), words)  # fmt: skip


def _described_role(head: Token) -> str:
    """Return a description without article and without what follows it."""
    start = min([head.i, *(t.i for t in head.children if t.i < head.i and t.dep_ != "det")])
    return head.doc[max(start, head.left_edge.i) : head.i + 1].text


def _noun_kind(noun: str, several: bool) -> SpeakerKind:
    book = roles.load()
    if book.are("reports", noun):
        return "report"
    if book.are("persons", noun):
        return "group" if several else "person"
    if book.are("bodies", noun):
        return "outlet" if book.are("outlets", noun) else "body"
    return "group" if several else "unknown"


def _report_name(head: Token) -> str:
    """Return "report by X" where the text tells whose report it is, else ""."""
    noun = head.lemma_.lower()
    for prep in head.children:
        if prep.dep_ in {"prep", "agent"} and prep.lower_ in {"by", "from"}:
            inner = syntax.child(prep, "pobj")
            if inner is not None:
                start, end = syntax.phrase(inner)
                return f"{noun} by {names.bare(head.doc[start:end].text)}"
    owner = syntax.child(head, "poss") or next(
        (t for t in head.children if t.dep_ == "compound" and t.ent_type_ == "ORG"), None
    )
    if owner is not None and owner.pos_ == "PROPN":
        return f"{noun} by {names.bare(_text(_chain(owner)))}"
    return ""
