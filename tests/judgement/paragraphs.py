"""Operative paragraphs drawn at random, as Hypothesis strategies: two vocabularies that share nothing but form."""

from __future__ import annotations

from hypothesis import strategies as st

_VERBS = [
    "Urges",
    "Calls upon",
    "Encourages",
    "Requests",
    "Demands that",
    "Invites",
    "Strongly urges",
    "Also requests",
]
_ADDRESSEES = [
    "the Government of Varonia",
    "the Ministry of Culture of Varonia",
    "the High Commissioner",
    "all parties in Varonia",
]
_ACTIONS = [
    "release",
    "reopen",
    "investigate",
    "publish",
    "ensure access to",
    "compensate",
    "protect",
    "inspect",
]
_OBJECTS = [
    "the librarians held in Lestra",
    "the national archives closed after the fire",
    "independent inquiries into the killing of Mira Dolan",
    "journalists, archivists and teachers",
    "the findings of the fact-finding mission",
    "the victims of the flood in the valley of Mirn",
    "the prisons of the northern districts",
    "witnesses, their families and their lawyers",
]
_ENDS = [
    "",
    ", without delay",
    ", before the end of 2031",
    ", as appropriate",
    ", in accordance with article 19",
]
_COMMENTS = ["Condemns", "Welcomes", "Deplores", "Takes note of", "Expresses deep concern at", "Reaffirms"]
_MATTERS = [
    "the closure of the newspaper Morning Bell",
    "the burning of manuscripts by the militia",
    "the arrest of fishermen on the lake",
    "the visit of the Special Rapporteur to Lestra",
    "the new statute on open courts",
    "the disappearance of two envoys from Oster",
]

_demands = st.builds(
    "{} {} to {} {} and to {} {}{};".format,
    st.sampled_from(_VERBS),
    st.sampled_from(_ADDRESSEES),
    st.sampled_from(_ACTIONS),
    st.sampled_from(_OBJECTS),
    st.sampled_from(_ACTIONS),
    st.sampled_from(_OBJECTS),
    st.sampled_from(_ENDS),
)
_comments = st.builds(
    "{} {}{};".format, st.sampled_from(_COMMENTS), st.sampled_from(_MATTERS), st.sampled_from(_ENDS)
)
_lists = st.builds(
    "{} {}:\n(a) To {} {};\n(b) To {} {};".format,
    st.sampled_from(["Urges", "Calls upon", "Requests"]),
    st.sampled_from(_ADDRESSEES),
    st.sampled_from(_ACTIONS),
    st.sampled_from(_OBJECTS),
    st.sampled_from(_ACTIONS),
    st.sampled_from(_OBJECTS),
)

paragraphs = st.one_of(_demands, _comments, _lists)
"""An operative paragraph on Varonia."""

texts = st.lists(paragraphs, min_size=1, max_size=8, unique=True).map(tuple)
"""The operative paragraphs of a text on Varonia."""

unrelated = st.lists(
    st.builds(
        "{} {} {};".format,
        st.sampled_from(["Welcomes", "Takes note of", "Commends", "Invites poets to celebrate", "Recalls"]),
        st.sampled_from(
            ["the harvest of", "the price of", "the export of", "the painting of", "the trade in"]
        ),
        st.sampled_from(["plums", "honey", "mountain cheese", "porcelain", "sailcloth", "juniper"]),
    ),
    max_size=8,
    unique=True,
).map(tuple)
"""The operative paragraphs of a text on something else."""
