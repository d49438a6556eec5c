"""What an import makes, in words."""

from collections.abc import Mapping

from core.wording.phrases import Phrases


def counted(phrases: Phrases, counts: Mapping[str, int]) -> str:
    """Counts by what they are of: "12 bids, 3 bidders and 1 source", or nothing.

    Args:
        phrases: The language.
        counts: How many ``contests``, ``bidders``, ``bids`` and ``sources``.
    """
    say = phrases.texts.say
    told = [say(f"importing.{name}", count) for name, count in counts.items() if count]
    return phrases.join(told) or say("importing.nothing")
