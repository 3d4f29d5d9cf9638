"""What words weigh, as data: verbs, caveats, actions, qualifiers, synonyms, boilerplate; and a small loader.

The data are the .toml files of `data/`, each entry with its source at the file's head. `load()` gives the
lexicon that comes with resodiff, `load(folder)` one of your own with the same file names.
"""

from resodiff.lexicon.actions import Actions, Hedge
from resodiff.lexicon.caveats import Caveat, Caveats
from resodiff.lexicon.loading import Lexicon, load
from resodiff.lexicon.qualifiers import Qualifier, Qualifiers
from resodiff.lexicon.verbs import Family, Verb, Verbs, VerbUse

__all__ = [
    "Actions",
    "Caveat",
    "Caveats",
    "Family",
    "Hedge",
    "Lexicon",
    "Qualifier",
    "Qualifiers",
    "Verb",
    "VerbUse",
    "Verbs",
    "load",
]
