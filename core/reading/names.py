"""Names of parties in running text: those that are known, and capitals that may be."""

from collections.abc import Sequence, Set
from typing import Literal, NamedTuple

import msgspec

from core.reading.name_words import NameWords
from core.reading.prose_words import ProseWords
from core.reading.sentences import Span
from core.reading.tokens import Token

Role = Literal["bidder", "party", "target", "seller", ""]
_MOST_WORDS = 8


class KnownName(msgspec.Struct, frozen=True):
    """A party or bidder that the caller knows.

    Attributes:
        key: Whatever the caller finds it by again.
        name: Its name.
        aliases: Its other names.
        role: What it is in the contest; empty if the caller does not say.
    """

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    role: Role = ""


class Name(NamedTuple):
    """A name found in a text.

    Attributes:
        start: Where it begins.
        end: Where it ends (exclusive), without the s of a genitive.
        words: As printed there.
        name: In full, as it stands elsewhere in the text or with the caller.
        key: The caller's key; none if it is not known.
        role: What it is in the contest, where the caller says.
        is_attribute: Whether it only describes another word ("TikTok-Mutter").
        first: Index of its first token.
        behind: Index of the token behind it.
    """

    start: int
    end: int
    words: str
    name: str
    key: str | None
    role: Role
    is_attribute: bool
    first: int
    behind: int


class _Found(NamedTuple):
    first: int
    behind: int
    known: KnownName | None
    is_attribute: bool
    needs_proof: bool


def find_names(
    text: str,
    words: tuple[Token, ...],
    table: ProseWords,
    sentences: Sequence[Span],
    known: Sequence[KnownName] = (),
    taken: Sequence[tuple[int, int]] = (),
) -> list[Name]:
    """Find the names of parties in a text, in time linear in its length.

    Args:
        text: The text.
        words: Its tokens.
        table: The words of its language.
        sentences: Its sentences.
        known: Names that the caller knows.
        taken: Stretches that are amounts and dates, in order.
    """
    finder = _Finder(words, table, sentences, taken)
    found = finder.find(_Known(known))
    found = [one for one in found if not one.needs_proof or finder.proves(one, found)]
    return _named(text, words, found, table.endings)


class _Known:
    """The names that the caller knows, by their first word."""

    def __init__(self, known: Sequence[KnownName]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], KnownName]]] = {}
        for one in known:
            for name in dict.fromkeys((one.name, *one.aliases)):
                parts = tuple(name.replace("’", "'").split())
                if parts and any(part[0].isupper() for part in parts):
                    pieces = NameWords.split(name)
                    group = self._by_first.setdefault(pieces[0], [])
                    group.append((pieces, one))
        for group in self._by_first.values():
            group.sort(key=lambda entry: -len(entry[0]))

    def match(self, words: tuple[Token, ...], at: int) -> tuple[int, KnownName] | None:
        """The longest known name that begins at a token, and where it ends."""
        printed = words[at].text
        for first in (printed, printed.removesuffix("s")):
            for pieces, one in self._by_first.get(first, ()):
                if _stands(words, at, pieces):
                    return at + len(pieces), one
        return None


class _Finder:
    """Walks over the tokens of a text."""

    def __init__(
        self,
        words: tuple[Token, ...],
        table: ProseWords,
        sentences: Sequence[Span],
        taken: Sequence[tuple[int, int]],
    ) -> None:
        self._words = words
        self._table = table
        self._kinds = NameWords(words, table)
        begins = {one.start for one in sentences}
        opened = _behind_opening_marks(words, begins)
        self._begins = begins | opened
        self._taken = _inside(words, taken)
        self._sure: set[str] | None = None
        self._proofs = (table.verbs | table.titles) - table.copulas

    def find(self, known: _Known) -> list[_Found]:
        """All names, those that need a second sight marked."""
        found: list[_Found] = []
        at = 0
        while at < len(self._words):
            match = None if at in self._taken else known.match(self._words, at)
            if match is not None:
                found.append(_Found(at, match[0], match[1], False, False))
                at = match[0]
                continue
            if not self._is_capital(at):
                at += 1
                continue
            behind = self._run(at, known)
            found += self._names_of(at, behind)
            at = behind
        return found

    def proves(self, one: _Found, found: Sequence[_Found]) -> bool:
        """Whether a word that opens a sentence is a name: its verb or others say so."""
        if self._sure is None:
            self._sure = {
                self._words[at].text
                for each in found
                if not each.needs_proof
                for at in range(each.first, each.behind)
            }
        first = self._words[one.first]
        if {first.text, first.text.removesuffix("s")} & self._sure:
            return True
        following = one.behind
        if following < len(self._words) and self._words[following].fold == "'":
            return True
        return (
            following < len(self._words)
            and self._words[following].fold in self._proofs
            and not self._kinds.looks_common(first)
        )

    def _is_capital(self, at: int) -> bool:
        word = self._words[at]
        return word.kind == "word" and word.text[0].isupper() and at not in self._taken

    def _run(self, at: int, known: _Known) -> int:
        """Index behind the capitals, with their signs and small words, from a token."""
        behind = at + 1
        while behind < min(at + _MOST_WORDS * 2, len(self._words)):
            step = self._step(behind)
            if not step or known.match(self._words, behind + step - 1) is not None:
                break
            behind += step
        return behind

    def _step(self, at: int) -> int:
        """How many tokens go on with a name; 0 where it ends."""
        before, word = self._words[at - 1], self._words[at]
        gap = word.start - before.end
        following = self._words[at + 1] if at + 1 < len(self._words) else None
        if self._is_capital(at):
            return 1 if gap == 1 or (gap == 0 and before.kind == "sign") else 0
        if following is None or at + 1 in self._taken:
            return 0
        touches = following.start == word.end
        if gap == 0 and touches and following.kind == "word":
            is_site = word.fold == "." and len(following.text) > 1
            initial = word.fold == "." and len(before.text) == 1
            large = following.text[0].isupper()
            short = word.fold == "'" and len(before.text) <= 2 and large
            if is_site or initial or short or (word.fold in "-&+" and large):
                return 2
        if word.fold == "." and gap == 0 and len(before.text) == 1:
            return 1 if self._is_capital(at + 1) else 0
        if gap == 1 and self._is_capital(at + 1):
            if word.fold == "&":
                return 2
            if word.fold in self._table.particles and self._kinds.may_go_on(before):
                return 2
        return 0

    def _names_of(self, first: int, behind: int) -> list[_Found]:
        """The names in a run of capitals: titles and nouns cut it into pieces."""
        found: list[_Found] = []
        pieces: list[tuple[int, int]] = []
        begin = first
        for part, end in self._parts(first, behind):
            noun = self._kinds.is_title_or_noun(end)
            opener = part in self._opening(first) and self._kinds.is_opener(part)
            if noun or opener:
                pieces.append((begin, part))
                if noun and end - part > 1:
                    found += self._attribute(part)
                begin = end
        pieces.append((begin, behind))
        for start, end in pieces:
            one = self._piece(start, end, led=start > first)
            if one is not None:
                found.append(one)
        return sorted(found)

    def _parts(self, first: int, behind: int) -> list[tuple[int, int]]:
        """A run as its words, those tied by a hyphen or point as one."""
        parts: list[tuple[int, int]] = []
        at = first
        while at < behind:
            end = at + 1
            while end < behind and self._words[end].start == self._words[end - 1].end:
                end += 1
            parts.append((at, end))
            at = end
        return parts

    def _opening(self, first: int) -> tuple[int, ...]:
        return (first,) if self._words[first].start in self._begins else ()

    def _attribute(self, first: int) -> list[_Found]:
        """The name in "TikTok-Mutter"."""
        if self._words[first + 1].fold != "-":
            return []
        word = self._words[first]
        if self._kinds.is_strong(word) and word.text not in self._table.places:
            return [_Found(first, first + 1, None, True, False)]
        return []

    def _piece(self, first: int, behind: int, *, led: bool) -> _Found | None:
        """One piece as a name, if it can be one.

        Args:
            first: Its first token.
            behind: The token behind it.
            led: Whether a title or noun leads up to it.
        """
        first, behind = self._trimmed(first, behind)
        if behind <= first or self._is_place(first, behind):
            return None
        word = self._words[first]
        opens = word.start in self._begins and not led
        if behind - first > 1 or self._kinds.is_strong(word):
            return _Found(first, behind, None, False, False)
        if len(word.text) == 1 or self._kinds.is_common(word):
            return None
        if not led and not opens and self._kinds.is_noun_here(first):
            return None
        return _Found(first, behind, None, False, opens)

    def _trimmed(self, first: int, behind: int) -> tuple[int, int]:
        """A piece without signs and small words around it."""
        outer = self._table.particles

        def is_outer(word: Token) -> bool:
            return word.kind == "sign" or word.fold in outer

        while behind > first and is_outer(self._words[behind - 1]):
            behind -= 1
        while first < behind and is_outer(self._words[first]):
            first += 1
        return first, behind

    def _is_place(self, first: int, behind: int) -> bool:
        printed = " ".join(
            "".join(word.text for word in self._words[start:end])
            for start, end in self._parts(first, behind)
        )
        starts = (self._words[start] for start, _ in self._parts(first, behind))
        return printed in self._table.places or all(map(self._kinds.is_place, starts))


def _named(
    text: str,
    words: tuple[Token, ...],
    found: Sequence[_Found],
    endings: frozenset[str],
) -> list[Name]:
    """The names with their full forms: "McCourt" is the "Frank McCourt" before."""
    names = [_as_printed(text, words, one) for one in found]
    full: dict[str, set[tuple[str, str | None, Role]]] = {}
    for name in names:
        pieces = name.name.split()
        if len(pieces) > 1:
            # "McCourt" for Frank McCourt, "Perplexity" for Perplexity AI.
            piece = pieces[0] if pieces[-1] in endings else pieces[-1]
            full.setdefault(piece, set()).add((name.name, name.key, name.role))
    bases = full.keys() | {name.name for name in names if " " not in name.name}
    return [_in_full(text, name, full, bases) for name in names]


def _as_printed(text: str, words: tuple[Token, ...], one: _Found) -> Name:
    """A name as it stands there; a known one without the s of its genitive."""
    start, end = words[one.first].start, words[one.behind - 1].end
    printed = " ".join(text[start:end].split())
    known = one.known
    if known is not None and _is_genitive(printed, known):
        end, printed = end - 1, printed[:-1]
    return Name(
        start,
        end,
        text[start:end],
        known.name if known else printed,
        known.key if known else None,
        known.role if known else "",
        one.is_attribute or _is_first_of_compound(words, one.behind),
        one.first,
        one.behind,
    )


def _in_full(
    text: str,
    name: Name,
    full: dict[str, set[tuple[str, str | None, Role]]],
    bases: Set[str],
) -> Name:
    """A name that the text has in full elsewhere, and without its genitive's s."""
    if name.key is not None:
        return name
    base = name.name
    if base.endswith("s") and base not in full and base[:-1] in bases:
        end = name.end - 1
        base = base[:-1]
        name = name._replace(end=end, words=text[name.start : end], name=base)
    same = full.get(base, set())
    if len(same) != 1:
        return name
    whole, key, role = next(iter(same))
    return name._replace(name=whole, key=key, role=role)


def _is_first_of_compound(words: tuple[Token, ...], behind: int) -> bool:
    """Whether a hyphen ties the name to another word ("Amazon-Angebot")."""
    if behind + 1 >= len(words):
        return False
    dash, following = words[behind], words[behind + 1]
    return (
        dash.fold == "-"
        and dash.start == words[behind - 1].end
        and following.start == dash.end
    )


def _is_genitive(printed: str, known: KnownName) -> bool:
    names = (known.name, *known.aliases)
    return printed not in names and printed[:-1] in names


def _stands(words: tuple[Token, ...], at: int, pieces: tuple[str, ...]) -> bool:
    if at + len(pieces) > len(words):
        return False
    last = at + len(pieces) - 1
    for place, piece in enumerate(pieces, at):
        printed = words[place].text.replace("’", "'")
        if printed == piece:
            continue
        if place != last or printed.removesuffix("s") != piece:
            return False
    return True


def _behind_opening_marks(words: tuple[Token, ...], begins: set[int]) -> set[int]:
    """Where a sentence begins behind its opening quotation mark."""
    return {
        words[at + 1].start
        for at, word in enumerate(words[:-1])
        if word.text in "\"'„“”»«‘’(:"
        and (word.text == ":" or not at or words[at - 1].end < word.start)
    } | begins


def _inside(words: tuple[Token, ...], taken: Sequence[tuple[int, int]]) -> set[int]:
    """Indices of the tokens that lie in one of the stretches."""
    found: set[int] = set()
    place = 0
    for at, word in enumerate(words):
        while place < len(taken) and taken[place][1] <= word.start:
            place += 1
        if place < len(taken) and taken[place][0] < word.end:
            found.add(at)
    return found
