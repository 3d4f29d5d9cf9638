"""What other ladders of verbs see is what a whole comparison by each of them sees."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resodiff
from resodiff.extraction import understand
from resodiff.lexicon import ladders, load, using
from resodiff.model import Code, Comparison, Reading, Verdict
from resodiff.pipeline import compare
from resodiff.pipeline.ladders import ladder_names, others
from resodiff.readers import read

LETTER = "To the members of the Human Rights Council\n\nWe urge the Council to adopt a resolution that:\n\n"

HEAD = "Resolution adopted by the Human Rights Council on 2 October {year}\n\n90/7. Situation of human rights in Varonia\n\nThe Human Rights Council,\n\nRecalling its earlier resolutions on Varonia,\n\n"  # noqa: E501

OBJECTS = (
    "the Government of Varonia to release the fishers of Port Amrel held since the strike of May",
    "the Government of Varonia to reopen the courts of Lestra and to compensate their judges",
    "the High Commissioner to report on the flooding of the Upper Vell valley to the Council",
)

BLAMED = "the raid on the printing house of Lestra and the arrest of its typesetters"

INSTRUCTING = ("Urges", "Calls upon", "Requests", "Encourages", "Strongly urges", "Invites", "Recommends")
VALUING = (
    "Condemns",
    "Deplores",
    "Expresses concern at",
    "Welcomes",
    "Expresses alarm at",
    "Notes",
    "Strongly condemns",
)


def reading(text: str, name: str) -> Reading:
    return understand(read(text.encode(), name))


def numbered(verbs: list[str]) -> str:
    whole = zip(verbs, (*OBJECTS, BLAMED), strict=True)
    return "\n\n".join(f"{n}. {verb} {what};" for n, (verb, what) in enumerate(whole, 1)) + "\n"


def letter(verbs: list[str]) -> Reading:
    return reading(LETTER + numbered(verbs), "letter.txt")


def resolution(verbs: list[str], year: int = 2030) -> Reading:
    return reading(HEAD.format(year=year) + numbered(verbs), f"resolution-{year}.txt")


def agrees(comparison: Comparison, folder: Path) -> int:
    """Check each ladder against a comparison by it as a whole, and count the asks that it judges otherwise."""
    found, changed = others(comparison), 0
    for path, ladder in zip(sorted((folder).iterdir()), ladders(load()), strict=True):
        with using(path):
            whole = compare(comparison.proposed, comparison.adopted, comparison.baseline)
        for here, there in zip(comparison.findings, whole.findings, strict=True):
            view = next((o for o in found.get(here.ask.id, ()) if o.ladder == ladder.name), None)
            seen = view or here
            reversed_ = view.is_reversed if view else here.reversed
            assert (seen.verdict, seen.reasons, seen.origin) == (there.verdict, there.reasons, there.origin)
            assert reversed_ == there.reversed
            changed += here.verdict is not there.verdict
    return changed


@pytest.fixture(scope="module")
def by_ladder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of word lists for each ladder, in the order of the ladders."""
    from resodiff.lexicon.folders import LADDERS, SHIPPED

    folder = tmp_path_factory.mktemp("by")
    for path in sorted((SHIPPED / LADDERS).glob("*.toml")):
        (folder / path.stem).mkdir()
        (folder / path.stem / "verbs.toml").write_text(f'extends = "{path.stem}"\n', encoding="utf-8")
    return folder


VERBS = st.tuples(*[st.sampled_from(INSTRUCTING)] * 3, st.sampled_from(VALUING)).map(list)


@settings(max_examples=25)
@given(asked=VERBS, adopted=VERBS, before=st.none() | VERBS)
def test_what_ladders_see_is_what_a_comparison_by_them_sees(
    by_ladder: Path, asked: list[str], adopted: list[str], before: list[str] | None
) -> None:
    baseline = resolution(before, 2028) if before else None
    agrees(compare(letter(asked), resolution(adopted), baseline), by_ladder)


def test_so_it_is_on_real_texts(by_ladder: Path, shared_data: Path) -> None:
    changed, earlier = 0, None
    for path in sorted((shared_data / "gold").glob("*.json"))[:4]:
        pair = json.loads(path.read_text("utf-8"))
        proposed, adopted = (resodiff.read(shared_data / pair[side]) for side in ("proposed", "adopted"))
        changed += agrees(compare(proposed, adopted, earlier), by_ladder)
        earlier = adopted
    assert changed < 20  # a ladder moves a few verdicts, not most


def test_a_disputed_step_is_a_loss_by_one_ladder_alone() -> None:
    asked = ["Urges", "Urges", "Requests", "Condemns"]
    comparison = compare(letter(asked), resolution(["Calls upon", *asked[1:]]))
    assert comparison.findings[0].verdict is Verdict.ADOPTED
    (seen,) = others(comparison).values()
    assert [(o.ladder, o.verdict, o.reasons) for o in seen] == [
        ("Gruenberg 2009", Verdict.WEAKENED, (Code.VERB_SOFTENED,))
    ]


def test_a_text_against_itself_hangs_on_no_ladder() -> None:
    verbs = ["Demands that", "Urges", "Invites", "Deplores"]
    assert others(compare(letter(verbs), resolution(verbs))) == {}


def test_ladders_of_ones_own_are_tried_in_place_of_the_shipped(tmp_path: Path) -> None:
    (tmp_path / "ladders").mkdir()
    words = 'name = "ours"\n[force]\nurge = 5\n"call upon" = 1\n[near]\npairs = []\n'
    (tmp_path / "ladders" / "ours.toml").write_text(words, encoding="utf-8")
    asked = ["Urges", "Urges", "Requests", "Condemns"]
    with using(tmp_path):
        comparison = compare(letter(asked), resolution(["Calls upon", *asked[1:]]))
        assert ladder_names() == ("ours",)
        assert [o.ladder for seen in others(comparison).values() for o in seen] == ["ours"]
