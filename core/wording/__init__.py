"""From answers to sentences in a language; texts lie in resources/wording/."""

from core.wording.sentence import Sentence
from core.wording.texts import Run, UnknownLanguageError, languages
from core.wording.voice import Voice

__all__ = ["Run", "Sentence", "UnknownLanguageError", "Voice", "languages"]
