"""What the phrase that names a source tells: a name or a description, a role, a number."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from provenance.extract.parse import syntax
from provenance.extract.voices.cast import described, introduced, names, phrases
from provenance.extract.voices.cast.phrases import Mention, Sort
from provenance.extract.voices.parts.findings import place
from provenance.lexicon import given, places, roles
from provenance.model.spans import Span
from provenance.model.vocabulary import Number, SpeakerKind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Paragraph
    from provenance.extract.voices.cast.names import Names

_RANKS = frozenset({"supreme", "deputy", "prime", "chief", "vice", "senior", "acting"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "you", "him", "her", "them", "his",
                       "their", "its", "my", "our", "us", "me"})  # fmt: skip


def read(paragraph: Paragraph, head: Token, known: Names, *, alone: bool = False) -> Mention:
    """Describe the phrase headed by `head`, `alone` without what is joined to it.

    A relative pronoun stands for its noun.
    """
    relative = head.lower_ == "who"
    head = _utterer(syntax.antecedent(head))
    start, end = syntax.alone(head) if alone else syntax.phrase(head)
    owns = end - 1 > head.i and head.doc[end - 1].tag_ == "POS"  # "the mayor | ’s claim"
    span = place(paragraph, (start, end - owns))
    base = paragraph.span.start
    text = paragraph.text[span.start - base : span.end - base]
    if head.text != "US" and (head.pos_ == "PRON" or head.lower_ in _PRONOUNS):
        return _pronoun(paragraph, head, span, text)
    apposed = introduced.role(head)
    if head.pos_ == "PROPN" or head.ent_type_ == "PERSON" or _capital(head):
        return _named(paragraph, head, apposed, span, text, known)
    if apposed is not None and apposed.pos_ == "PROPN" and _introduces(head, apposed):
        return _named(paragraph, apposed, head, span, text, known)
    found = described.read(paragraph, head, span, text)
    person = found.kind in {"person", "group"} and roles.load().are("persons", found.noun)
    return replace(found, sort="vague") if relative and not person else found


def _introduces(head: Token, name: Token) -> bool:
    """Tell whether a description is followed by the name of whom it describes."""
    low = head.lemma_.lower()
    body = roles.load().are("bodies", low) and name.text[0].isupper()
    return name.ent_type_ in {"PERSON", "ORG"} or body


def _capital(head: Token) -> bool:
    """Tell whether a word tagged as a common noun is written as a name inside a sentence."""
    common = roles.load()
    described = common.are("persons", head.text) or common.are("bodies", head.text)
    if head.text.isupper() and len(head.text) > 1:
        return any(t.is_lower for t in head.sent)  # "the TSB", but no line in capitals
    plain = head.i == head.sent.start or described
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


def _split(head: Token) -> tuple[str, str, str]:
    """Divide "Foreign Ministry spokesperson Mumtaz Baloch" into role, title and name."""
    chain = phrases.chain(head)
    cut = introduced.cut(chain)
    role = phrases.text_of(chain[:cut])
    title = chain[cut - 1].text if cut else ""
    name = phrases.text_of(chain[cut:])
    return role, title, name


def _named(
    paragraph: Paragraph, head: Token, apposed: Token | None, span: Span, text: str, known: Names
) -> Mention:
    book = roles.load()
    role, title, name = _split(head)
    person_name = names.bare(phrases.entity(head, "PERSON"))
    name = names.bare(name)
    if (
        person_name
        and name
        and person_name.endswith(name.split()[-1])
        and len(person_name) > len(name)
        and not role
    ):
        name = person_name
    told = _role_of(apposed)
    noun = apposed.lemma_.lower() if apposed is not None else ""
    before = name.split()[0] if " " in name else ""
    if before.islower() and book.are("bodies", before):
        name, noun = name.removeprefix(before).strip(), before  # "utility Nordvarm"
    if role and not noun:
        noun = role.split()[-1].lower()
    personal = not _corporate(head, noun, title) and (
        head.ent_type_ == "PERSON" or bool(title) or known.person(name)
        or book.are("persons", noun)
    )  # fmt: skip
    plain = book.are("persons", head.lemma_) or book.are("titles", head.text)
    if not personal and plain and not book.are("bodies", noun):
        return described.read(paragraph, head, span, text)
    if head.ent_type_ in phrases.BODY and not (title or book.are("persons", noun)):
        personal = personal and known.person(name) and _surname(name, known)
    kind: SpeakerKind = "person" if personal else _body_kind(head, name)
    if kind == "body" and book.are("reports", head.lemma_):
        return described.read(paragraph, head, span, text)
    if not personal:
        name = phrases.owned(head, phrases.body_name(head, name))
    body = phrases.affiliation(apposed) if apposed is not None else ""
    body = _further(head, apposed) or ("" if body == name else body)
    body = body or (_prepositional(head) if personal else "")
    body = body or _before_role(head, role)
    number: Number = "several" if head.tag_ == "NNPS" and kind == "group" else "one"
    body = "" if name and known.body(body) == known.body(name) else body
    full = known.full(name if personal else known.body(name)) if name else text
    gender = phrases.gender_of(title, noun) or (given.gender(full) if personal else "")
    return Mention(paragraph, head, span, "name", kind, text, full,
                   noun, told or _clean_role(role), body, number, gender)  # fmt: skip


def _surname(name: str, known: Names) -> bool:
    """Tell whether what recognition takes for a body or place shortens one person's name."""
    if len(name.split()) > 1:
        return True
    place = places.country(name) or places.capital_of(name) or places.is_place(name)
    return known.full(name) != name and not place


def _corporate(head: Token, noun: str, title: str) -> bool:
    """Tell whether a name is no person's: "the utility Nordkraft", "the Vela Azul"."""
    book = roles.load()
    body = book.are("bodies", noun) and not book.are("persons", noun)
    det = phrases.chain(head)[0].nbor(-1) if phrases.chain(head)[0].i else None
    bare = det is not None and det.lower_ == "the" and det.dep_ == "det" and det.head.i == head.i
    return body or (bare and not noun and not title)


def _body_kind(head: Token, name: str) -> SpeakerKind:
    if names.bare(name).lower() in roles.load().words["wires"]:
        return "outlet"
    if any(roles.load().are("outlets", w) for w in name.split()):
        return "outlet"
    if head.ent_type_ == "NORP":
        return "group"
    proper = head.ent_type_ in phrases.BODY or head.tag_ in {"NNP", "NNPS"} or head.text.isupper()
    return "body" if proper else "unknown"


def _clean_role(role: str) -> str:
    """Return a role before a name, in the singular; a mere title of address is none."""
    if roles.load().are("titles", role) and len(role.rstrip(".")) <= 4:
        return ""
    before, _, last = role.rpartition(" ")
    return f"{before} {_one(last)}".strip()


def shared_role(head: Token) -> tuple[str, str]:
    """Return role and body that a plural before the first of several names gives to all."""
    noun = head.head if head.dep_ == "appos" and head.head.tag_ == "NNS" else None
    role = noun.doc[noun.left_edge.i : noun.i + 1].text if noun is not None else _split(head)[0]
    last = role.rpartition(" ")[2]
    return (_clean_role(role), _before_role(head, role)) if _one(last) != last else ("", "")


def _one(noun: str) -> str:
    """Return a role noun in the singular: "spokesmen", "leaders"."""
    persons = roles.load().words["persons"]
    singular = noun.replace("men", "man") if noun.endswith("men") else noun.removesuffix("s")
    return singular if singular.lower() in persons and noun.lower() not in persons else noun


def _role_of(apposed: Token | None) -> str:
    if apposed is None or apposed.text.isdigit():  # an age: "Anna Berg, 43"
        return ""
    start, end = syntax.phrase(apposed)
    if apposed.pos_ == "PROPN" and apposed.text.isupper():
        return ""  # "the Safety Board (SB)": another name, no role
    inner = syntax.child(apposed, "appos")
    end = min(end, inner.left_edge.i) if inner is not None and inner.i > apposed.i else end
    words = apposed.doc[start:end].text
    words = words[:120].removeprefix("a ").removeprefix("an ").removeprefix("the ").strip(" ,")
    return _clean_role(words) if words.endswith(apposed.text) else words


def _further(head: Token, apposed: Token | None) -> str:
    """Return the body set behind a role: "a director at a think tank, the X Institute"."""
    if apposed is None or apposed.pos_ == "PROPN":
        return ""
    for c in head.children:
        if c.dep_ == "appos" and c.i > apposed.i and c.ent_type_ == "ORG":
            return phrases.body_name(c, names.bare(phrases.text_of(phrases.chain(c))))
    return ""


def _prepositional(head: Token) -> str:
    """Return the body of "Weinstein of the Quincy Institute"."""
    for prep in head.children:
        if prep.dep_ == "prep" and prep.lower_ in {"of", "from", "at", "with"}:
            inner = syntax.child(prep, "pobj")
            if inner is not None and inner.ent_type_ in phrases.BODY:
                return phrases.body_name(inner, names.bare(phrases.text_of(phrases.chain(inner))))
    return ""


def _before_role(head: Token, role: str) -> str:
    """Return the body that stands in the role before a name: "PoliTact fellow Sulehria"."""
    if not role:
        return ""
    chain = phrases.chain(head)
    tokens = [t for t in chain if t.ent_type_ in phrases.BODY and t.ent_type_ != "PERSON"]
    tokens = [t for t in tokens if not roles.load().are("persons", t.lemma_)]
    tokens = [t for t in tokens if t.lower_ not in _RANKS]
    last_role = len(role.split())
    inside = [t for t in tokens if t.i < chain[0].i + last_role]
    return names.bare(phrases.text_of(inside)) if inside else ""
