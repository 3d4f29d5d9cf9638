"""Markdown's marks, taken off: what they say of a paragraph is kept, the signs are not."""

from __future__ import annotations

import re

from resodiff.readers import markers

_SIGNS = re.compile(
    r"^#{1,6}[ \t]+\S|\]\((?:https?:|mailto:|#|/)|"
    r"(?<![\w*])\*\*\w[^*\n]*\*\*|^\[\^[^\]\s]+\]:|^```|^\|.*\|[ \t]*$",
    re.MULTILINE,
)
_FRONT_MATTER = re.compile(
    r"\A---[ \t]*\n(?P<body>(?:\w[\w-]*:.*\n|[ \t-].*\n)+?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
)
_TITLE = re.compile(r"^title:[ \t]*[\"']?(.*?)[\"']?[ \t]*$", re.MULTILINE)
_UNDERLINED = re.compile(r"^([^\n#>|\s-][^\n]{0,200})\n(=+|-{3,})[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"^[ ]{0,3}(?:```|~~~).*$", re.MULTILINE)
_NOTE = re.compile(r"^\[\^([^\]\s]{1,30})\]:[ \t]*", re.MULTILINE)

_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t#]*$")
_QUOTED = re.compile(r"^[ ]{0,3}(?:>[ \t]?)+", re.MULTILINE)
_IMAGE = re.compile(r"!\[([^\[\]]{0,500})\]\([^()\s]{0,2000}[^()]{0,300}\)")
_LINK = re.compile(r"\[([^\[\]]{1,2000})\]\((?:[^()\s]|\([^()\s]*\)){0,2000}(?:\s+\"[^\"]{0,300}\")?\)")
_REFERENCE = re.compile(r"\[([^\[\]]{1,2000})\]\[[^\[\]]{0,200}\]")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>")
_TAG = re.compile(r"<sup>[^<]{0,10}</sup>|</?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\s[^<>]{0,500})?/?>", re.IGNORECASE)
_STRONG = re.compile(r"(?<![\w*\\])(\*{2,3})(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s\\])\1(?!\*)")
_EMPHASIS = re.compile(r"(?<![\w*\\])(\*)(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s\\])\1(?![\w*])")
_UNDERSCORED = re.compile(r"(?<![\w\\])(_{1,3})(?=[^\s_])([^\n]{1,300}?)(?<=[^\s_\\])\1(?!\w)")
_LEAD = re.compile(r"(\*\*\*|___|\*|_)(?=[^\s*_])([^*_\n]{1,200}?)\1(?![\w*_])")
_OPENING = re.compile(r"(?:\*{1,3}|_{1,3})(?=[^\s*_])")
_STRONG_MARKER = re.compile(r"^([*_]{1,3})([^\s*_]{1,9})\1(?=\s)")
_MOST_SIGNS = 200
"""Signs of emphasis in one paragraph above which they are something else."""
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!>|~-])")


def is_markdown(text: str) -> bool:
    """Whether `text` uses any sign that only Markdown has."""
    return bool(_SIGNS.search(text))


def prepare(text: str) -> tuple[str, str]:
    """`text` with its blocks made plain, and the title it states or "".

    Front matter, comments, fences and the ">" of quotations go; an underlined heading gets its "#", a
    footnote the number that others have ("[1]").
    """
    title = ""
    front = _FRONT_MATTER.match(text)
    if front:
        named = _TITLE.search(front["body"])
        title, text = named[1] if named else "", text[front.end() :]
    text = _QUOTED.sub("", _FENCE.sub("", _without_comments(text)))
    text = _UNDERLINED.sub(lambda m: f"{'#' if m[2][0] == '=' else '##'} {m[1]}\n", text)
    return _NOTE.sub(r"[\1] ", text), title


def _without_comments(text: str) -> str:
    kept, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    return "".join([*kept, text[at:]])


def heading(text: str) -> tuple[int, str]:
    """The depth of a heading, or 0, and its words."""
    found = _HEADING.match(text)
    return (len(found[1]), found[2]) if found else (0, text)


def cells(text: str) -> list[str]:
    """The cells of a table's row; none for the line under its head."""
    found = [cell.strip() for cell in re.split(r"(?<!\\)\|", text.strip().strip("|"))]
    return [] if all(re.fullmatch(r":?-+:?", cell) for cell in found) else found


def emphasis_last(text: str) -> str:
    """`text` with a marker taken out of the emphasis at its start: "**1. Calls** …" is "1. **Calls** …"."""
    text = _STRONG_MARKER.sub(r"\2", text)
    found = _OPENING.match(text)
    if not found:
        return text
    marker, rest = markers.split(text[found.end() :])
    if not marker or markers.is_note(marker):
        return text
    sign = found[0]
    return f"{marker} {rest.removeprefix(sign).lstrip() if rest.startswith(sign) else sign + rest}"


def unlinked(text: str) -> str:
    """`text` with the words of links alone, and without images, tags, code marks and escapes."""
    for pattern, kept in ((_IMAGE, ""), (_LINK, r"\1"), (_REFERENCE, r"\1"), (_AUTOLINK, r"\1"), (_TAG, "")):
        text = pattern.sub(kept, text)
    return _ESCAPE.sub(r"\1", text.replace("`", ""))


def unemphasised(text: str) -> tuple[str, str]:
    """`text` without the signs of emphasis, and the words in italics at its start or ""."""
    if not 2 <= text.count("*") + text.count("_") <= _MOST_SIGNS:
        return text, ""
    lead = _LEAD.match(text)
    for pattern in (_STRONG, _EMPHASIS, _UNDERSCORED):
        text = pattern.sub(r"\2", text)
    return text, lead[2] if lead else ""
