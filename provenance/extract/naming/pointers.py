"""Words that point back to a party, and what speaks against a name that they may mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.extract.parse import trees
from provenance.lexicon import parties as lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

COUNTRY, GROUP, PERSON = "country", "group", "person"
"""The sorts of parties."""
_GROUP_PRONOUNS = {"they", "them", "their", "it", "its"}


def wanted(token: Token) -> set[str]:
    """Return which sorts of parties a pronoun or "the group" can mean, none for another word."""
    lemma = token.lemma_.lower()
    if lemma in lexicon.words("group_pointers"):
        return {GROUP}
    if lemma in lexicon.words("country_pointers"):
        return {COUNTRY}
    return {GROUP, COUNTRY} if token.lower_ in _GROUP_PRONOUNS else set()


def teller(pronoun: Token) -> Token | None:
    """Return who tells what an "it" opens: the subject of the verb of speech right above."""
    clause = trees.verb_of(pronoun)
    verb = clause.head
    opens = pronoun.lower_ == "it" and pronoun.dep_ == "nsubj" and clause.dep_ == "ccomp"
    if not opens or verb.lemma_ not in lexicon.words("speech"):
        return None
    subject = trees.subject(verb)
    return subject if subject is not None and subject.pos_ != "PRON" else None


def quoted_apart(name: Token, pronoun: Token) -> bool:
    """Tell whether a quotation begins between the two: who speaks is no "they" of his own words."""
    between = "".join(t.text for t in name.doc[name.i + 1 : pronoun.i])
    return between.count("“") > between.count("”") or between.count('"') % 2 == 1


def before(token: Token) -> Iterator[list[Token]]:
    """Yield the words before `token` in its sentence, then the sentence before."""
    yield [t for t in token.sent if t.i < token.i]
    start = token.sent.start
    if start > 0:
        yield list(token.doc[start - 1].sent)
