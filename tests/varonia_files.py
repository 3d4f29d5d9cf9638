"""A draft on Varonia and the text that was adopted, as they stand in files: for the tests that begin with files."""

from __future__ import annotations

DRAFT = """
90/... Situation of human rights in Varonia

The Human Rights Council,

Recalling its earlier resolutions on the situation of human rights in Varonia,

1. Calls upon the Government of Varonia to release immediately all persons held for peaceful protest;

2. Requests the High Commissioner to submit a written report on prisons in Varonia at the next session;

3. Urges the authorities to repeal the law on seditious gatherings adopted at Lestra in 2027.
"""

DRAFT_WITH_ITS_SYMBOL = f"""
United Nations
A/HRC/96/L.3
20 September 2030
{DRAFT}"""

ADOPTED = """
Resolution adopted by the Human Rights Council on 2 October 2030

90/7. Situation of human rights in Varonia

The Human Rights Council,

Recalling its earlier resolutions on the situation of human rights in Varonia,

1. Takes note of the accession of Varonia to the customs treaty;

2. Encourages the Government of Varonia to consider releasing persons held for protest, as appropriate;

3. Requests the High Commissioner to submit a written report on prisons in Varonia at the next session.
"""
