"""A name falls where its words stand as any such thing, or where only the organ is left whose text it was."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

RULES = (
    "Urges all parties in Varonia to respect the rules that protect hospitals and schools, in particular {}, and to "
    "allow relief convoys, doctors and nurses to reach the northern districts;"
)
FALLEN = [
    ("the Code of Conduct for Armed Convoys", "codes of conduct for armed convoys"),
    ("the Code of Conduct for Armed Convoys", "a code of conduct for armed convoys"),
    ("the Relief Access Regulations", "regulations on access for relief"),
    ("the 2018 Hospitals Law", "legislation on hospitals"),
    ("the Hospitals Act of 2018", "the law on hospitals"),
    (
        "the Declaration on the Evacuation of the Wounded",
        "what has been declared on the evacuation of the wounded",
    ),
    ("the Convention on the Safety of Relief Workers of 2004", "the texts on the safety of relief workers"),
    ("the Joint Commission on Field Clinics", "joint bodies dealing with field clinics"),
    ("the Memorandum on the Care of the Wounded", "the understandings reached on the care of the wounded"),
    (
        "the rules in the annex to Security Council resolution 2286 (2016)",
        "the rules in texts of the United Nations",
    ),
    (
        "the safeguards in General Assembly resolution 61/177",
        "the safeguards in documents of the Organization",
    ),
    ("the Guiding Principles on Field Clinics", "United Nations guidance on clinics"),
]
STANDING = [
    ("the Code of Conduct for Armed Convoys", "the code of conduct for armed convoys"),
    ("the Safe Schools Declaration", "the declaration on safe schools"),
    ("the Treaty Bodies", "treaty bodies"),
    ("General Assembly resolution 61/177", "its resolution 61/177"),
    ("Security Council resolution 2286 (2016)", "resolution 2286 (2016) of the Security Council"),
    ("the Convention on the Safety of Relief Workers", "the Relief Workers Safety Convention"),
    ("the Geneva Conventions of 12 August 1949", "the 1949 Geneva Conventions"),
    ("the Armed Forces of Varonia", "the armed forces of Varonia"),
]


@pytest.mark.parametrize(("named", "now"), FALLEN)
def test_what_names_no_more_is_generic(named: str, now: str) -> None:
    assert became(RULES.format(named), RULES.format(now)).reasons == (Code.GENERALISED,)


@pytest.mark.parametrize(("named", "now"), STANDING)
def test_another_spelling_of_a_name_names_it_still(named: str, now: str) -> None:
    assert became(RULES.format(named), RULES.format(now)).verdict is Verdict.ADOPTED
