"""A letter as a saved web page: the site around it, soft hyphens in it, and its encoding broken.

The article is UTF-8 that was read as Mac Central European and saved again, as it happens when a page goes
through an old editor; the rest of the page, put around it later by the site, is whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from making.markup import Line, Source

SOFT_HYPHEN = "\u00ad"

ABOVE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title} – {organisation}</title>
<meta name="description" content="{motto}">
<style>body{{font:17px/1.6 Georgia,serif}}nav a{{margin-right:1em}}.share a,.cookie button{{padding:4px}}</style>
<script>window.dataLayer=window.dataLayer||[];function track(e){{dataLayer.push({{event:e,urge:"call upon"}})}}</script>
</head>
<body class="post-template">
<a class="skip" href="#content">Skip to main content</a>
<div class="cookie" role="dialog" aria-label="Cookies">
<p>We use cookies to count our readers. We ask you to accept them or to change your settings.</p>
<button>Accept all</button><button>Settings</button>
</div>
<header>
<p class="site-title"><a href="/">{organisation}</a></p>
<p class="site-motto">{motto}</p>
<nav aria-label="Main">
<ul><li><a href="/about">Who we are</a></li><li><a href="/cases">Our cases</a></li><li><a href="/letters">Letters and statements</a></li><li><a href="/support">Support a defence</a></li></ul>
</nav>
</header>
<main id="content">
<article>
<h1>{title}</h1>
<p class="dateline">{dateline}</p>
<div class="share"><span>Share this:</span> <a href="#f">Facebook</a> <a href="#x">X</a> <a href="#m">Email</a> <a href="#p">Print</a></div>
<div class="entry-content">
"""

BELOW = """</div>
<div class="tags">Filed under: <a href="/tag/council">Human Rights Council</a>, <a href="/tag/courts">Military courts</a></div>
</article>
<aside class="related">
<h2>Related posts</h2>
<ul>
<li><a href="/2024/05">We call upon the Bar Council to meet in public</a></li>
<li><a href="/2024/03">Lawyers urge Parliament to vote down the execution bill</a></li>
<li><a href="/2023/11">What the Special Rapporteur should see in Karsk prison</a></li>
</ul>
</aside>
<section class="newsletter"><h2>Subscribe to our newsletter</h2><form><input type="email" aria-label="Email"><button>Subscribe</button></form></section>
</main>
<footer>
<p>{organisation}, 3 Old Court Lane, Lestra</p>
<p>Some rights reserved. The Council should know our address.</p>
<ul><li><a href="/privacy">Privacy</a></li><li><a href="/imprint">Imprint</a></li></ul>
</footer>
<script>track("page_view");</script>
</body>
</html>
"""


def render(source: Source) -> bytes:
    """The saved page."""
    words = {name.replace(" ", "_"): escape(value, quote=True) for name, value in source.head.items()}
    words["dateline"] = words.pop("place_and_date")
    article = broken("\n".join(_article(source.lines)) + "\n")
    return (ABOVE.format(**words) + article + BELOW.format(**words)).encode()


def broken(text: str) -> str:
    """UTF-8 read as Mac Central European."""
    return text.encode("utf-8").decode("mac_latin2")


def _article(lines: tuple[Line, ...]) -> Iterator[str]:
    for listed, group in groupby(lines, key=lambda line: line.kind == "bullet"):
        if listed:
            yield "<ul>"
        yield from (_element(line) for line in group)
        if listed:
            yield "</ul>"


def _element(line: Line) -> str:
    tag = {"heading": "h2", "bullet": "li"}.get(line.kind, "p")
    return f"<{tag}>{escape(line.final, quote=False).replace('~', SOFT_HYPHEN)}</{tag}>"
