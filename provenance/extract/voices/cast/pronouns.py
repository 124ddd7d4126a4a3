"""Whom "he", "she", "they" or "it" means where a pronoun speaks: one candidate, or nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import syntax
from provenance.extract.voices.cast import casting, coreference, others
from provenance.lexicon import roles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Paragraph
    from provenance.extract.voices.cast.coreference import Voice
    from provenance.extract.voices.cast.phrases import Mention
    from provenance.extract.voices.cast.speakers import Cast
    from provenance.extract.voices.parts.findings import Found

_PERSONAL = frozenset({"he", "she"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BACK = 3
"""How many sentences back a speaking pronoun may reach, where those between name nobody."""
_OWNERS = {"he": "his", "she": "her"}
_PLACES = _SUBJECTS | {"dobj", "pobj", "conj", "appos", "dative"}
"""What a name can be in its clause; a part of a longer name is none of these."""


def meant(cast: Cast, found: Found, mention: Mention, outer: Voice | None) -> Voice | None:
    """Return the voice that a pronoun stands for, None where nobody or more than one fits."""
    if mention.noun in coreference.FIRST_PERSON:
        return cast.author() if outer is None else outer
    if found.quoted:
        return _quoted(cast, mention, outer)
    if outer is not None and coreference.agrees(outer, mention) and casting.same_sentence(found):
        if _owned(cast, mention, outer):
            return None
        inner = _in_sentence(cast, mention)
        return inner if mention.noun == "it" and inner is not None else outer
    told = _in_sentence(cast, mention)
    if told is not None:
        return told
    beside = _beside(cast, found, mention) if mention.noun in _PERSONAL else {}
    if beside:
        return _subject(cast, beside)
    return _before(cast, mention, others.named(found) if mention.noun in _PERSONAL else frozenset())


def _owned(cast: Cast, mention: Mention, outer: Voice) -> bool:
    """Tell whether a pronoun may mean whose lawyer speaks: "her lawyer said she denied it"."""
    start = casting.when(mention.paragraph, mention.head.sent[0])
    spoke = next((at for at, v in reversed(cast.told) if v is outer and at >= start), None)
    if spoke is None or mention.noun not in _OWNERS:
        return False
    owner = syntax.child(mention.paragraph.doc[spoke[1]], "poss")
    return owner is not None and (
        owner.lower_ == _OWNERS[mention.noun] or owner.ent_type_ == "PERSON"
    )


def _quoted(cast: Cast, mention: Mention, outer: Voice | None) -> Voice | None:
    """Return whom the one quoted calls "he": somebody else, heard in the sentence before."""
    if outer is None or mention.noun not in _PERSONAL:
        return None
    previous = next(iter(cast.earlier(mention, 1)), None)
    if previous is None:
        return None
    low = (previous[0].index, previous[1])
    here = casting.when(mention.paragraph, mention.head)
    heard = [v for at, v in cast.told if low <= at < here and v.id != outer.id]
    return coreference.only([v for v in heard if coreference.agrees(v, mention)])


def _in_sentence(cast: Cast, mention: Mention) -> Voice | None:
    """Return the last fitting voice that the same sentence told before the pronoun."""
    start = casting.when(mention.paragraph, mention.head.sent[0])
    here = casting.when(mention.paragraph, mention.head)
    near = [v for at, v in cast.told if start <= at < here and coreference.agrees(v, mention)]
    return near[-1] if near and (mention.noun == "it" or len({v.id for v in near}) == 1) else None


def _beside(cast: Cast, found: Found, mention: Mention) -> dict[str, Mention]:
    """Return the fitting persons named before a pronoun in its sentence, outside what it says.

    "Berg met Holm, and he said": the two, and nobody of the sentence before.
    """
    paragraph, start = mention.paragraph, mention.head.sent.start
    heads = [
        t for t in _persons(cast, paragraph, start, mention.head.i)
        if t.dep_ != "poss" and not any(c.covers(paragraph.place(t)) for c in found.content)
        and not others.beside(t, mention.head)
    ]  # fmt: skip
    return _fitting(cast, mention, paragraph, heads)


def _subject(cast: Cast, named: dict[str, Mention]) -> Voice | None:
    """Return the only person, or the lone subject whom alone the text has shown to fit."""
    if len(named) > 1:
        sure = [m for m in named.values() if _gender(cast, m)]
        lone = [m for m in sure if m.head.dep_ in _SUBJECTS and not any(m.head.conjuncts)]
        return cast.by_name(lone[0]) if len(sure) == 1 and lone else None
    only = next(iter(named.values()))
    return cast.by_name(only) if _person(cast, only) or only.head.dep_ in _SUBJECTS else None


def _gender(cast: Cast, mention: Mention) -> str:
    told = (v.gender for v in cast.voices if v.named and v.name == mention.name)
    return mention.gender or next(told, "")


def _before(cast: Cast, mention: Mention, barred: frozenset[str]) -> Voice | None:
    """Return whom the nearest sentence that names anybody makes the only fitting one.

    `barred` are the names that what is said itself gives to others.
    """
    for paragraph, first, last in cast.earlier(mention, _BACK):
        low, high = (paragraph.index, first), (paragraph.index, last)
        told = [(at, v) for at, v in cast.told if low <= at < high]
        spoke = [
            (at, v) for at, v in told
            if coreference.agrees(v, mention) and not others.is_one(v.name, barred)
        ]  # fmt: skip
        if spoke:  # first whoever tells it all
            tellers = [v for at, v in spoke if at in cast.outermost]
            heard = [v for _, v in spoke]
            if tellers and not any(v.gender for v in tellers) and any(v.gender for v in heard):
                return None  # "Bo said that Anna had left. She": who said it may be a man
            return coreference.only(tellers or heard)
        if mention.noun in _PERSONAL and any(_surname(v) for _, v in told):
            return None
        if mention.noun == "they":
            found = _crowd(cast, paragraph, first, last)
        else:
            found = _mentioned(cast, mention, paragraph, first, last, barred)
        if found is not None or told or _peopled(cast, mention, paragraph, first, last):
            return found
    return None


def _surname(voice: Voice) -> bool:
    """Tell whether a voice taken for a body may be a person by surname: "Pérez said"."""
    return voice.named and voice.kind == "body" and voice.name.istitle() and " " not in voice.name


def _peopled(cast: Cast, mention: Mention, paragraph: Paragraph, first: int, last: int) -> bool:
    """Tell whether a sentence names anybody or anything that the pronoun might mean."""
    if mention.noun not in _PERSONAL or next(_persons(cast, paragraph, first, last), None):
        return True
    if any(others.perhaps_a_person(t) for t in paragraph.doc[first:last]):
        return True
    book = roles.load()
    return any(
        book.are("persons", t.lemma_.lower()) or t.lower_ in {"he", "she", "i", "we"}
        for t in paragraph.doc[first:last] if t.pos_ in {"NOUN", "PROPN", "PRON"}
    )  # fmt: skip


def _mentioned(
    cast: Cast,
    mention: Mention,
    paragraph: Paragraph,
    first: int,
    last: int,
    barred: frozenset[str],
) -> Voice | None:
    """Return the only person or body that a sentence without a voice speaks of, if it is plain."""
    every = list(_named(cast, paragraph, first, last))
    heads = [t for t in every if t.dep_ != "poss"] or every  # "Berg’s roof is gone": nobody else
    fitting = _fitting(cast, mention, paragraph, heads)
    named = {n: m for n, m in fitting.items() if not others.is_one(n, barred)}
    if fitting and not named:
        return None
    acting = {n: m for n, m in named.items() if _acting(m.head)}
    # a mere name in passing may be a street: what makes a person is a role, a known given
    # name, or an earlier word
    sure = {n: m for n, m in named.items() if n in acting or _person(cast, m)}
    if len(acting) == 1 and (mention.noun not in _PERSONAL or len(sure) == 1):
        return cast.by_name(next(iter(acting.values())))
    if sure:
        return cast.by_name(next(iter(sure.values()))) if len(sure) == 1 else None
    return _lone(cast, mention, paragraph, first, last) if not named else None


def _person(cast: Cast, mention: Mention) -> bool:
    known = any(v.named and v.name == mention.name for v in cast.voices)
    return bool(mention.role or mention.gender) or known


def _lone(
    cast: Cast, mention: Mention, paragraph: Paragraph, first: int, last: int
) -> Voice | None:
    """Return the only unnamed person or body of a sentence, its subject: "A nurse rang. She"."""
    sort = "persons" if mention.noun in _PERSONAL else "bodies"
    if mention.noun not in {*_PERSONAL, "it"}:
        return None
    book = roles.load()
    nouns = [
        t for t in paragraph.doc[first:last]
        if t.tag_ == "NN" and book.are(sort, t.lemma_.lower()) and t.dep_ != "compound"
    ]  # fmt: skip
    if len(nouns) != 1 or nouns[0].dep_ not in _SUBJECTS or any(nouns[0].conjuncts):
        return None
    read = cast.read(paragraph, nouns[0])
    wrong = read.gender and mention.gender and read.gender != mention.gender
    told = read.sort in {"definite", "indefinite"} and not wrong
    return cast.by_description(read) if told else None


def _acting(head: Token) -> bool:
    """Tell whether a name is a subject, itself or behind its role: "his partner, Berg, left"."""
    top = head.head if head.dep_ == "appos" else head
    return top.dep_ in _SUBJECTS


def _fitting(
    cast: Cast, mention: Mention, paragraph: Paragraph, heads: list[Token]
) -> dict[str, Mention]:
    """Return the named ones whom a pronoun can mean, by name."""
    out = {}
    for head in heads:
        read = cast.read(paragraph, head)
        voice = casting.made("?", read, named=True)
        voice.gender = voice.gender or _gender(cast, read)
        if read.sort == "name" and coreference.agrees(voice, mention):
            out[read.name] = read
    return out


def _named(cast: Cast, paragraph: Paragraph, first: int, last: int) -> Iterator[Token]:
    """Yield the heads of the persons and bodies named between two words."""
    seen = set()
    bodies = (e.root for e in paragraph.doc[first:last].ents if e.label_ == "ORG")
    for token in (*_persons(cast, paragraph, first, last), *map(casting.topmost, bodies)):
        if token.i not in seen:
            seen.add(token.i)
            yield token


def _persons(cast: Cast, paragraph: Paragraph, first: int, last: int) -> Iterator[Token]:
    """Yield the heads of the persons named between two words, in text order."""
    at = {
        casting.topmost(e.root).i for e in paragraph.doc[first:last].ents
        if e.label_ == "PERSON" or cast.known.person(e.text)
    }  # fmt: skip
    at |= {i for i in cast.introduced.get(paragraph.index, ()) if first <= i < last}
    at |= {
        t.i for t in paragraph.doc[first:last]
        if t.pos_ == "PROPN" and t.dep_ in _PLACES and cast.known.person(t.text)
    }  # fmt: skip
    yield from (paragraph.doc[i] for i in sorted(at))


def _crowd(cast: Cast, paragraph: Paragraph, first: int, last: int) -> Voice | None:
    """Return the only people that a sentence without a voice speaks of, if they are its subject.

    "Neighbours gathered at the gate. They said ..."
    """
    book = roles.load()
    people = [
        t for t in paragraph.doc[first:last]
        if (t.pos_ == "NOUN" or t.is_sent_start) and (
            (t.tag_ in {"NNS", "NNPS"} and book.are("persons", t.lemma_.lower()))
            or book.are("collective", t.lower_)
        )
    ]  # fmt: skip
    names = [t for t in _named(cast, paragraph, first, last) if t.dep_ in _SUBJECTS]
    if len(people) != 1 or names or people[0].dep_ not in _SUBJECTS:
        return None
    read = cast.read(paragraph, people[0])
    return cast.by_description(read) if read.sort in {"definite", "indefinite"} else None
