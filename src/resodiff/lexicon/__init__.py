"""What words weigh and what they are used for, as data: verbs, caveats, actors, words of letters; and a small loader.

The data are the files of `data/`, each with its sources at its head. `load()` gives the lexicon in use: the one that
comes with resodiff, or within `using(folder)` one of your own with files of the same names. `ladders` gives other
rankings of its verbs.
"""

from resodiff.lexicon.actions import Actions, Hedge
from resodiff.lexicon.caveats import Caveat, Caveats
from resodiff.lexicon.folders import word_files
from resodiff.lexicon.ladders import Ladder, ladders, under
from resodiff.lexicon.loading import Lexicon, load, shipped, using
from resodiff.lexicon.qualifiers import Qualifier, Qualifiers
from resodiff.lexicon.verbs import Family, Verb, Verbs, VerbUse

__all__ = [
    "Actions",
    "Caveat",
    "Caveats",
    "Family",
    "Hedge",
    "Ladder",
    "Lexicon",
    "Qualifier",
    "Qualifiers",
    "Verb",
    "VerbUse",
    "Verbs",
    "ladders",
    "load",
    "shipped",
    "under",
    "using",
    "word_files",
]
