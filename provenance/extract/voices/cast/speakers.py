"""The voices of one article, gathered from all the phrases that name or describe them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from provenance.extract.naming.forces import forces
from provenance.extract.voices.cast import coreference, introduced, mentions, names
from provenance.extract.voices.cast.casting import (
    akin,
    description,
    made,
    owned,
    serving,
    values,
    when,
)
from provenance.extract.voices.cast.coreference import Voice
from provenance.extract.voices.parts import quotes, unnamed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Paragraph, Parsed
    from provenance.extract.voices.cast.names import Names
    from provenance.extract.voices.cast.phrases import Mention
    from provenance.extract.voices.parts.findings import Found
    from provenance.model.extraction import Speaker

_BARE = frozenset(
    {"group", "outfit", "movement", "organisation", "organization", "militia", "gang"}
)
"""Nouns that take up a body named before; alone they name none."""


class Cast:
    """The voices met so far, by name and by description; `whose` finds the voice of a cue.

    Cues come in text order; an inner cue may be given the voice of its outer one.
    """

    def __init__(self, parsed: Parsed, authors: Sequence[str]) -> None:
        presented = tuple(introduced.heads(parsed))
        self.introduced: dict[int, list[int]] = {}
        for paragraph, head in presented:
            self.introduced.setdefault(paragraph.index, []).append(head.i)
        self.known: Names = names.collect(parsed, (introduced.name_of(h) for _, h in presented))
        self.forces = forces(parsed)
        self.authors = tuple(authors)
        self.voices: list[Voice] = []
        self.told: list[tuple[tuple[int, int], Voice]] = []
        self.together: list[tuple[Voice, ...]] = []
        self.outermost: set[tuple[int, int]] = set()
        self.parsed = parsed
        self.seen: dict[tuple[int, int], Mention] = {}
        self._presented: list[Mention] | None = None

    def read(self, paragraph: Paragraph, head: Token, *, alone: bool = False) -> Mention:
        """Return the phrase of a head, read once: roles are looked up again and again."""
        at = when(paragraph, head)
        if at not in self.seen:
            self.seen[at] = mentions.read(paragraph, head, self.known, alone=alone)
        return self.seen[at]

    def note(self, found: Found, mention: Mention, voice: Voice, outer: Voice | None) -> None:
        """Take note of a voice where a phrase names it."""
        voice.seen.append(mention.span)
        self._enrich(voice, mention, found)
        if mention.noun in coreference.FIRST_PERSON:
            return  # "I" is never the "he" of the next sentence
        at = when(found.home, mention.head)
        self.told.append((at, voice))
        if outer is None:
            self.outermost.add(at)
            self._goes_on(found, voice)

    def _goes_on(self, found: Found, voice: Voice) -> None:
        """Note who speaks in further sentences of a quotation: “It leaked. We ran,” she said."""
        doc, base = found.paragraph.doc, found.paragraph.span.start
        for content in found.content:
            inside = doc.char_span(content.start - base, content.end - base, "", 0, None, "expand")
            for token in inside or ():
                if token.is_sent_start and token.sent.start != found.head.sent.start:
                    at = when(found.paragraph, token)
                    self.told.append((at, voice))
                    self.outermost.add(at)

    def shared(self, heads: Sequence[Token]) -> tuple[str, str]:
        """Return the role and body that "spokesmen A and B" gives to each of them."""
        return mentions.shared_role(heads[0]) if len(heads) > 1 else ("", "")

    def by_name(self, mention: Mention) -> Voice:
        """Return the voice of a name, made where it is new."""
        folded = mention.name.casefold()
        for voice in self.voices:
            if voice.named and voice.name.casefold() == folded:
                return voice
        owned = [v for v in self.voices if v.named and v.name.casefold().endswith(f"’s {folded}")]
        return owned[0] if len(owned) == 1 else self._new(mention, named=True)

    def by_description(self, mention: Mention) -> Voice | None:
        """Return whom a description takes up, else a new voice; None where it names nobody."""
        for voice in self.voices:
            if voice.name.casefold() == description(mention).casefold():
                return voice
        knowledge = unnamed.knowledge(mention.text)
        if knowledge and mention.number == "several":
            group = [
                v for v in self.voices if v.noun == mention.noun and v.knowledge and not v.named
            ]
            found = coreference.only([v for v in group if akin(v.knowledge, knowledge)])
            if found is not None:
                return found
        if mention.sort != "definite":
            return self._new(mention, named=bool(mention.name) and mention.kind == "report")
        return self._taken_up(mention)

    def _taken_up(self, mention: Mention) -> Voice | None:
        """Return whom "the official" or "the group" takes up; None where that cannot be told."""
        force = self.forces.get(mention.noun)
        if force is not None and not mention.modifiers and not mention.affiliation:
            return self.by_description(owned(mention, force))
        known = coreference.best_described(self.voices, mention) or self._apposed(mention)
        if known is not None:
            return known
        if not mention.modifiers and not mention.affiliation:
            if body := self.known.ending(mention.noun):
                return self.by_name(replace(mention, sort="name", kind="body", name=body))
            if mention.noun in _BARE:
                return self._meant(mention)
        return self._new(mention, named=bool(mention.name) and mention.kind == "report")

    def _meant(self, mention: Mention) -> Voice | None:
        """Return the only body that this sentence or the one before speaks of: "the group"."""
        start = when(mention.paragraph, mention.head.sent[0])
        for paragraph, first, _ in self.earlier(mention, 1):
            start = (paragraph.index, first)
        here = when(mention.paragraph, mention.head)
        told = [v for at, v in self.told if start <= at < here and v.kind in {"body", "group"}]
        named = {self.known.body(n): n for n in self._bodies(start, here)} | {
            v.name: v.name for v in told
        }
        only = next(iter(named)) if len(named) == 1 else ""
        return next((v for v in self.voices if v.name == only), None)

    def _bodies(self, start: tuple[int, int], end: tuple[int, int]) -> list[str]:
        """Return the names of bodies that stand between two places of the text."""
        out = []
        for paragraph in self.parsed.paragraphs[start[0] : end[0] + 1]:
            for entity in paragraph.doc.ents:
                within = start <= when(paragraph, entity.root) < end
                if within and entity.label_ in {"ORG", "NORP"}:
                    out.append(names.bare(entity.text))
        return out

    def _apposed(self, mention: Mention) -> Voice | None:
        """Return the one person whom the text before introduced in this role, though silent yet."""
        before = {
            read.name: read for read in self._roles()
            if read.span.start < mention.span.start
            and coreference.described(made("?", read, named=True), mention)
        }  # fmt: skip
        return self.by_name(next(iter(before.values()))) if len(before) == 1 else None

    def _roles(self) -> list[Mention]:
        """Return the persons whom the text names with a role, each where it does, in order."""
        if self._presented is None:
            heads = [
                (p, i) for p in self.parsed.paragraphs
                for i in sorted({e.root.i for e in p.doc.ents if e.label_ == "PERSON"}
                                | set(self.introduced.get(p.index, ())))
            ]  # fmt: skip
            read = [self.read(p, p.doc[i]) for p, i in heads]
            self._presented = [
                r for r in read if r.sort == "name" and r.kind == "person" and r.role
            ]
        return self._presented

    def author(self) -> Voice | None:
        """Return the only author, who says "I" outside quotations."""
        if len(self.authors) != 1:
            return None
        for voice in self.voices:
            if voice.name == self.authors[0]:
                return voice
        voice = Voice(f"s{len(self.voices) + 1}", "person", True, self.authors[0], role="author")
        self.voices.append(voice)
        return voice

    def earlier(self, mention: Mention, most: int) -> list[tuple[Paragraph, int, int]]:
        """Return up to `most` sentences before the mention's own, the nearest first."""
        out: list[tuple[Paragraph, int, int]] = []
        end = mention.head.sent.start
        for index in range(mention.paragraph.index, -1, -1):
            paragraph = self.parsed.paragraphs[index]
            if index < mention.paragraph.index and quotes.unclosed(paragraph.text):
                continue  # all of it is said by who goes on below
            before = [(s.start, s.end) for s in paragraph.doc.sents if s.text.strip()]
            if index == mention.paragraph.index:
                before = [(a, b) for a, b in before if a < end]
            out += [(paragraph, a, b) for a, b in reversed(before)]
            if len(out) >= most or mention.paragraph.index - index >= most:
                break
        return out[:most]

    def _new(self, mention: Mention, *, named: bool) -> Voice:
        voice = made(f"s{len(self.voices) + 1}", mention, named=named)
        self.voices.append(voice)
        return voice

    def _enrich(self, voice: Voice, mention: Mention, found: Found) -> None:
        """Add what a further mention tells: a role, a body, a gender, a reason."""
        if mention.sort == "name":
            voice.role = voice.role or mention.role
            voice.affiliation = voice.affiliation or mention.affiliation
            voice.noun = voice.noun or mention.noun
        voice.gender = voice.gender or mention.gender
        if not voice.named:
            voice.reason = voice.reason or unnamed.reason(found.head)
            voice.knowledge = voice.knowledge or unnamed.knowledge(mention.text)

    def speakers(self) -> tuple[Speaker, ...]:
        """Return the voices as values; an army's spokesman is of that of the article."""
        for voice in self.voices:
            if force := serving(voice, self.forces):
                voice.affiliation = force.words
        return values(self.voices)
