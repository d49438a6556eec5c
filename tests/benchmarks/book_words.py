"""Words of a synthetic big book: plausible, plenty, and always the same."""

import random

_COMMON = (
    "the of to a for and in that bid offer said would its with by at from price was "
    "is be on as an group company deal buyers board shares people billion million "
    "dollars talks sale consortium investors not more than about after has had who "
    "which stake cash under new will over before week financing letter submitted "
    "raised rejected terms deadline approval regulators assets debt backed fund "
    "according familiar matter spokesman declined comment statement month value"
)
_ONSETS = "b br c ch cl d dr f fl g gr h j k kr l m n p pl qu r s sh st t tr v w z"
_VOWELS = "a e i o u ai ea ou ie ö ü é"
_CODAS = "n r s l t m nd rt st ck ng x ll sch ł"
_ENDINGS = "er ing tion able ment ly ed al ity ance son berg field ia os"
_OUTLETS = "Courier Herald Ledger Observer Post Review Telegraph Times Wire Zeitung"
_FIRMS = "Capital Group Holdings Industries Media Networks Partners Systems Ventures"


class Vocabulary:
    """A vocabulary whose words are as unevenly frequent as those of a language.

    Attributes:
        rng: What everything random comes from.
        words: All words, the most frequent first.
    """

    def __init__(self, seed: int, size: int = 20_000) -> None:
        self.rng = random.Random(seed)  # noqa: S311 (data for benchmarks)
        self._onsets, self._vowels = _ONSETS.split(), _VOWELS.split()
        self._codas, self._endings = _CODAS.split(), _ENDINGS.split()
        words = dict.fromkeys(_COMMON.split())
        while len(words) < size:
            words[self._made_up()] = None
        self.words = list(words)
        weights = [1 / (rank + 3) for rank in range(len(self.words))]
        total = 0.0
        self._cumulated = [total := total + weight for weight in weights]

    def text(self, length: int) -> str:
        """So many words, with a comma and a full stop here and there."""
        chosen = self.rng.choices(self.words, cum_weights=self._cumulated, k=length)
        if length > 6:
            chosen[length // 2] += ","
        chosen[0] = chosen[0].capitalize()
        return f"{' '.join(chosen)}."

    def name(self) -> str:
        """A word that may be a name."""
        return self._made_up().capitalize()

    def firm(self) -> str:
        """Name of a company."""
        return f"{self.name()} {self.rng.choice(_FIRMS.split())}"

    def outlet(self) -> str:
        """Name of a paper."""
        return f"{self.name()} {self.rng.choice(_OUTLETS.split())}"

    def _made_up(self) -> str:
        rng = self.rng
        syllables = [
            rng.choice(self._onsets) + rng.choice(self._vowels)
            for _ in range(rng.choice((1, 1, 2, 2, 3)))
        ]
        end = rng.choice(self._codas if rng.random() < 0.5 else self._endings)
        return "".join(syllables) + end
