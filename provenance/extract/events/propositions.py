"""Who does what to whom, yes or no: facts between parties that can conflict without a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from provenance.extract.events.link import token_at
from provenance.extract.events.slots import Claims, short
from provenance.extract.events.stance import Stance, stance
from provenance.extract.naming.aliases import bare
from provenance.extract.naming.parties import parties
from provenance.extract.parse import trees
from provenance.extract.parse.nlp import Paragraph, Parsed
from provenance.lexicon import parties as party_words
from provenance.lexicon import places
from provenance.lexicon import predicates as lexicon
from provenance.model.extraction import Claim, Proposition, TimeExpression, Window

if TYPE_CHECKING:
    from spacy.tokens import Token

EVERYONE = "any"
"""The object or subject of a statement that covers everybody: "no country has ..."."""
_NEAR, _CLAUSE = 4, 8
"""How far a date may stand from its predicate: in its clause, or in an "after ..." beside it."""
_SINCE, _UNTIL = {"after", "since", "following"}, {"before", "until", "till"}


@dataclass(frozen=True, slots=True)
class _Fact:
    """A predicate word with its two sides, before they are read as parties."""

    word: Token
    predicate: str
    subject: Token
    object: Token
    lexical: bool
    accused: bool = False
    """Whether it is what somebody is accused of; then anything may be its object."""


def _via(word: Token, prepositions: frozenset[str]) -> Token | None:
    found = (noun for _, noun in trees.preposed(word, prepositions))
    return next(found, None) if prepositions else None


def _verb_fact(verb: Token) -> _Fact | None:
    lemma = verb.lemma_.lower()
    kind = lexicon.by_verb().get(lemma)
    if kind is None and lemma in lexicon.words("never"):
        return None
    if verb.tag_ == "VBN" and verb.dep_ == "amod":
        return None
    accused = _accused(verb)
    doer = trees.agent(verb) if trees.passive(verb) else accused or trees.subject(verb)
    objects = trees.objects(verb)
    done_to = objects[0] if objects else (_via(verb, kind.via) if kind else None)
    if doer is None or done_to is None or doer.i == done_to.i:
        return None
    if kind is None and doer.head.i != verb.i and not accused:
        return None
    if kind is not None and kind.name == "lead" and done_to.ent_type_ == "PERSON":
        return None
    name = kind.name if kind else lemma
    return _Fact(verb, name, doer, done_to, kind is not None, accused is not None)


def _accused(verb: Token) -> Token | None:
    """Return who is accused of doing `verb`: "accused the navy of ramming the ferry"."""
    above = verb.head.head
    if verb.dep_ != "pcomp" or above.lemma_.lower() not in lexicon.words("accusing"):
        return None
    return next(iter(trees.objects(above)), None)


def _noun_fact(noun: Token) -> _Fact | None:
    kind = lexicon.by_noun().get(noun.lemma_.lower())
    if kind is None:
        return None
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    whom = _via(noun, kind.via | {"of", "for"})
    return _Fact(noun, kind.name, owner, whom, True) if owner and whom else None


def _facts(paragraph: Paragraph) -> Iterator[_Fact]:
    for token in paragraph.doc:
        fact = None
        if token.pos_ == "VERB":
            fact = _verb_fact(token)
        elif token.pos_ == "NOUN":
            fact = _noun_fact(token)
        if fact is not None:
            yield fact


def _everyone(subject: Token) -> bool:
    """Tell whether a subject says "nobody": "no country", "none", "no one"."""
    if subject.lower_ in lexicon.words("nobody"):
        return True
    no = any(c.lower_ == "no" for c in subject.lefts)
    return no and subject.lemma_.lower() in lexicon.words("universal")


def _actor(token: Token) -> Token:
    """Return who a subject is about: "X's reluctance to" is X's, "hundreds of X" are X."""
    lemma = token.lemma_.lower()
    if lemma in lexicon.words("refusing") | lexicon.words("open"):
        return next((c for c in token.lefts if c.dep_ == "poss"), token)
    if lemma in lexicon.words("amounts"):
        return _via(token, frozenset({"of"})) or token
    return token


def _members(token: Token) -> str:
    lemma = token.lemma_.lower()
    some = lemma in party_words.words("members") and token.tag_ == "NNS"
    return token.text.lower() if some else ""


def _is_people(name: str) -> bool:
    """Tell whether a name is only what a country's people or things are called."""
    return places.country(name) not in (None, name)


def _manner(fact: _Fact) -> str:
    """Return how it is done: an adverb ("diplomatically"), or "as a ..."."""
    parts = [
        c.text
        for c in fact.word.children
        if c.dep_ == "advmod" and c.lower_.endswith("ly") and not c.lower_.endswith("edly")
    ]
    for child in fact.word.children:
        if child.dep_ == "prep" and child.lower_ == "as" and child.i > fact.word.i:
            parts.append(child.doc[child.i : child.right_edge.i + 1].text)
    if some := _members(_actor(fact.subject)):
        parts.append(some)
    return "; ".join(parts)


def _turned(window: Window, token: Token, word: Token) -> Window:
    """Return the period that a date means under "after" or "before" between it and `word`."""
    for step in trees.chain(token):
        if step.i == word.i:
            break
        if step.dep_ in {"prep", "mark"} and step.lower_ in _SINCE:
            return Window(window.low, None)
        if step.dep_ in {"prep", "mark"} and step.lower_ in _UNTIL:
            return Window(None, window.low - timedelta(days=1) if window.low else None)
    return window


class _Reader:
    def __init__(
        self, parsed: Parsed, claims: Sequence[Claim], times: Sequence[TimeExpression]
    ) -> None:
        self.parsed, self.claims, self.known = parsed, Claims(claims), parties(parsed)
        self.times = [
            (t.window, *at) for t in times if t.window and (at := token_at(parsed, t.span))
        ]

    def read(self, paragraph: Paragraph, fact: _Fact) -> Proposition | None:
        universal = _everyone(fact.subject)
        subject = EVERYONE if universal else self.known.of(_actor(fact.subject), fact.lexical)
        done_to = self.known.of(_actor(fact.object), fact.lexical)
        if fact.accused:
            subject = subject or self._force(fact.subject)
            done_to = done_to or short(trees.phrase(fact.object))
        if not subject or not done_to or subject == done_to or _is_people(done_to):
            return None
        said = stance(fact.word)
        if said.open and not fact.accused:
            return None
        return self._proposition(paragraph, fact, subject, done_to, said)

    def _force(self, noun: Token) -> str:
        """Return the country of "the navy", where the article names one country's navy alone."""
        lemma = noun.lemma_.lower()
        definite = any(c.lower_ == "the" for c in noun.lefts)
        if not definite or lemma not in party_words.words("state"):
            return ""
        alike = (t for p in self.parsed.paragraphs for t in p.doc if t.lemma_.lower() == lemma)
        owners = (bare(c.text) for t in alike for c in t.lefts if c.dep_ in {"amod", "poss"})
        found = {land for owner in owners if (land := places.country(owner))}
        return found.pop() if len(found) == 1 else ""

    def _proposition(
        self, paragraph: Paragraph, fact: _Fact, subject: str, done_to: str, said: Stance
    ) -> Proposition:
        universal = subject == EVERYONE
        sides = [*trees.noun_group(fact.subject), *trees.noun_group(fact.object)]
        groups = [fact.word, *sides]
        span = trees.reach(paragraph, groups)
        return Proposition(
            self.claims.at(paragraph.place(fact.word)),
            fact.predicate,
            subject,
            done_to,
            said.negated or universal,
            span,
            universal,
            said.presupposed,
            self._window(paragraph, fact.word),
            _manner(fact),
        )

    def _window(self, paragraph: Paragraph, word: Token) -> Window | None:
        near = []
        for window, where, token in self.times:
            turned = _turned(window, token, word)
            gap = trees.distance(token, word)
            if where is paragraph and gap <= (_NEAR if turned is window else _CLAUSE):
                near.append((gap, turned))
        return min(near, key=lambda pair: pair[0])[1] if near else None


def propositions(
    parsed: Parsed, claims: Sequence[Claim], times: Sequence[TimeExpression]
) -> tuple[Proposition, ...]:
    """Return the facts between two parties that the text states, denies or takes for granted.

    Only those whose two sides are plain are kept. `subject` is "any" where the statement
    covers everybody ("no country has ..."). Wishes, plans and conditions are left out.
    """
    reader = _Reader(parsed, claims, times)
    found = (
        reader.read(paragraph, fact)
        for paragraph in parsed.paragraphs
        for fact in _facts(paragraph)
    )
    return tuple(p for p in found if p is not None)
