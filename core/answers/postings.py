"""Which of many texts contain a word: an index of the words that occur in them."""

from collections.abc import Iterable, Set

from core.answers.numbering import as_set, members

# A word that stands in more texts than this is kept as one bit a text: joining
# such sets costs a microsecond, and a list of the numbers would take more room.
_MANY = 1000
# About how many numbers of a list are read in the time of looking into one text.
_TEXT_COST = 8
# How many answers are kept, besides those for single characters.
_REMEMBERED = 64
# How many words are brought into their quick form at a time.
_AT_A_TIME = 20

Text = tuple[str, ...]


class Postings:
    """Numbered texts, and for each word that occurs the numbers of its texts.

    A text is some pieces; pieces that many texts share are kept once. Words are what
    stands between white space, so whatever holds no white space and stands in a text
    stands in one of its words. Words are found by the pairs of characters in them.
    Sets of texts are integers with a bit for each text.
    """

    __slots__ = ("_answers", "_lists", "_sets", "_texts", "_unsettled", "_with_pair")

    def __init__(self) -> None:
        self._texts: list[Text] = []
        self._lists: dict[str, list[int]] = {}
        self._sets: dict[str, int] = {}
        self._with_pair: dict[str, list[str]] = {}
        self._unsettled: list[str] | None = None
        self._answers: dict[str, int] = {}

    def add(self, text: Text, words: Set[str]) -> None:
        """Take in a text, and the words in it, under the next number."""
        number = len(self._texts)
        self._texts.append(text)
        lists = self._lists
        for word in words:
            if word in lists:
                lists[word].append(number)
            else:
                self._enter(word, number)
        self._correct_answers(number)

    def replace(self, number: int, text: Text) -> None:
        """Put another text in the place of one."""
        before, after = words_in(self._texts[number]), words_in(text)
        self._texts[number] = text
        for word in before - after:
            if word in self._sets:
                self._sets[word] &= ~(1 << number)
            else:
                self._lists[word].remove(number)
        for word in after - before:
            self._enter(word, number)
        self._correct_answers(number)

    def settle_some(self) -> bool:
        """Bring some frequent words into their quick form; whether all are."""
        if self._unsettled is None:
            self._unsettled = [
                word for word, found in self._lists.items() if len(found) > _MANY
            ]
        for word in self._unsettled[-_AT_A_TIME:]:
            self._sets[word] = self._set_of([self._lists.pop(word)])
        del self._unsettled[-_AT_A_TIME:]
        return not self._unsettled

    def find(self, part: str) -> int:
        """The set of texts that contain something without white space."""
        found = self._answers.get(part)
        if found is None:
            if len(self._answers) >= _REMEMBERED:
                kept = self._answers.items()
                self._answers = {one: answer for one, answer in kept if len(one) == 1}
            found = self._answers[part] = self._find(part)
        return found

    def find_phrase(self, phrase: str) -> int:
        """The set of texts with a piece that contains something with white space."""
        found = self.everything
        for part in phrase.split():
            found &= self.find(part)
        return self._looked_into(found, phrase)

    @property
    def everything(self) -> int:
        """The set of all texts."""
        return (1 << len(self._texts)) - 1

    def __len__(self) -> int:
        return len(self._texts)

    def _find(self, part: str) -> int:
        words = self._words_with(part)
        found = 0
        for word in words:
            if word in self._sets:
                found |= self._sets[word]
        left = self.everything & ~found
        if not left:
            return found
        lists = [self._lists[word] for word in words if word in self._lists]
        if sum(map(len, lists)) < _TEXT_COST * left.bit_count():
            return found | self._set_of(lists)
        return found | self._looked_into(left, part)

    def _words_with(self, part: str) -> list[str]:
        pairs = pairs_in(part) if len(part) > 1 else {part}
        lists = [self._with_pair.get(pair, []) for pair in pairs]
        shortest = min(lists, key=len)
        if len(part) < 3:
            return shortest
        return [word for word in shortest if part in word]

    def _looked_into(self, numbers: int, part: str) -> int:
        flags = bytearray(len(self._texts))
        texts = self._texts
        for number in members(numbers):
            for piece in texts[number]:
                if part in piece:
                    flags[number] = 1
                    break
        return as_set(flags)

    def _set_of(self, lists: Iterable[Iterable[int]]) -> int:
        flags = bytearray(len(self._texts))
        for numbers in lists:
            for number in numbers:
                flags[number] = 1
        return as_set(flags)

    def _enter(self, word: str, number: int) -> None:
        if word in self._sets:
            self._sets[word] |= 1 << number
        elif word in self._lists:
            self._lists[word].append(number)
        else:
            self._lists[word] = [number]
            for gram in {*word, *pairs_in(word)}:
                self._with_pair.setdefault(gram, []).append(word)

    def _correct_answers(self, number: int) -> None:
        """Let the answers that are kept say what the text with this number says now."""
        bit = 1 << number
        for part, found in self._answers.items():
            there = any(part in piece for piece in self._texts[number])
            self._answers[part] = found | bit if there else found & ~bit


def words_in(text: Text) -> set[str]:
    """The words of a text."""
    return {word for piece in text for word in piece.split()}


def pairs_in(word: str) -> set[str]:
    """The pairs of characters that follow each other in a word."""
    return {word[place : place + 2] for place in range(len(word) - 1)}
