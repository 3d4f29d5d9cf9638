"""Lines that open with a bare verb, as demands in lists do."""

from __future__ import annotations

import re

from resodiff.extraction.letter.duty import operative_verb
from resodiff.lexicon import load

_OTHER_WORDS = (
    "the a an all any in on at for to with from by as of if we i it they this that these those there "
    "since after before during while despite although our their his her its your and but or both some "
    "many most no not under over such given what who when where how why about among only against across "
    "until more next into upon within without between like because even per via than so yet nor through "
    "first second third throughout amid unlike alongside beyond behind around inside outside except "
    "whether half once whereas besides beside above below beneath concerning did does do is was were will "
    "has had have can could should would may might must quite rather ever never twice off out near "
    "opposite notwithstanding whose which whom last lastly one two three four five here now today then "
    "also each every other several "
)
"""What opens a line as a bare verb might and is none: grammar; letters.toml has the rest."""
_NOT_IMPERATIVE = frozenset(_OTHER_WORDS.split())
_OBJECT = re.compile(
    r"(?:the|all|any|an|a|its|his|her|their|every|those|these|this|full|immediate|such|that|to|with|on|for"
    r"|from|in|into|against|upon|and|or|human|States?|[A-Z]\S*)\b"
)


def is_imperative(words: str, known: bool = False) -> bool:
    """Whether a line opens with a bare verb: "Release all …", "Immediately repeal …", "Do not adopt …".

    `known`: only verbs of the lexicon count, because a line without a bullet may be a name or a title.
    """
    first, second = _opening_words(words)
    if _PARENTHESIS.match(words):
        first = first.rstrip(",")
    verb = first.lower() if not words.isupper() and second.lower() != "of" else ""
    if not re.fullmatch(r"[a-z][a-z-]+", verb) or _opens_otherwise(verb):
        return False
    bare = verb in load().letters.verbs
    plain = bare or not verb.endswith(("s", "ed", "ing", "ly", "tion", "ment", "ity", "ance", "ence"))
    if bare or (plain and (load().actions.strength(verb) is not None or operative_verb(verb + " the"))):
        return True
    objects = _DETERMINER if known else _OBJECT
    return plain and bool(objects.match(second)) and first[0].isupper()


_DETERMINER = re.compile(r"(?:the|all|any|an?|its|his|her|their|every|those|these)\b")
"""What follows a noun never, and a verb often, so that a verb that no list has is known by it."""
_PARENTHESIS = re.compile(r"\W*[A-Z][a-z-]+,\s[a-z][^,]{2,80},\s\S")
"""A verb and its object parted by an aside: "Adopt, before the session ends, the law …"."""


def _opening_words(words: str) -> tuple[str, str]:
    """The first two words after adverbs and "Do not"."""
    tokens = words.strip("“\"‘' •–-").split()
    while len(tokens) > 2 and (
        tokens[0].rstrip(",").lower().endswith("ly") or tokens[0].lower() in _BEFORE_VERB
    ):
        tokens = tokens[1:]
    return (tokens[0], tokens[1]) if len(tokens) > 1 else ("", "")


def _opens_otherwise(word: str) -> bool:
    """Whether a word opens a line as a bare verb might, and is none."""
    return word in _NOT_IMPERATIVE or word in load().letters.no_imperatives


_BEFORE_VERB = ("also", "further", "do", "not", "don't", "don’t")
