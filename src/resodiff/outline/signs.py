"""The signs behind a verdict, in plain words."""

from __future__ import annotations

from types import MappingProxyType

SIGN_WORDS = MappingProxyType(
    {
        "presence.action": "the actions asked stand with some of their object",
        "presence.acting": "they stand in an act that instructs, as the ask does",
        "presence.rare": "telling words of the ask are there",
        "presence.held": "a paragraph holds words that no other proposal explains",
        "presence.stretch": "a stretch of the ask stands unbroken",
        "presence.clause": "how much of a clause of the ask stands in one paragraph",
        "presence.shown": "something shows it at all: a clause, an action with its object, a formula",
        "presence.own_words": "a letter asks in its own words, so fewer of them need be found",
        "presence.formula": "a formula does the same",
        "presence.whole": "nearly all of the ask stands in one paragraph",
        "presence.act": "a paragraph does nearly all of one thing that was asked",
        "presence.inside": "a paragraph says nothing but what was asked",
        "presence.kin": "the text is about what the whole proposal is about",
        "carrying.kept": "it has the words of the ask",
        "carrying.aligned": "in the same order",
        "carrying.action": "the actions asked stand with some of their object",
        "carrying.filled": "the ask fills the paragraph",
        "carrying.formula": "a formula does the same",
        "carrying.best": "it has as much of the ask as the best of all",
    }
)
"""A phrase for each sign of presence and of carrying, by the sum it belongs to."""
