"""Learn the weights of judgement from labelled pairs, and say how well they do on pairs they have not seen.

    python scripts/learn_weights.py DATA GOLD [GOLD …] [--write] [--corpus FILE.jsonl]

A GOLD is a folder of labelled pairs, one JSON file a pair: {"proposed": PATH, "adopted": PATH, "match"?: "text",
"labels": [{"ask", "outcome", "carriers", "reasons", "text"?}]}, the paths absolute or relative to DATA. An ask with a
text of its own is learned from in that wording, since what a letter asks is extracted elsewhere. Three sums are
learned, each a logistic regression with weights of zero or more, drawn towards a prior set by sense (PRIOR below),
because labels are few:

  presence   is the demand in the text at all? Learned on asks of which no paragraph has nearly all, or nearly all
             of an act, and on the same asks with their carriers taken away; and, of a corpus, on asks of resolutions
             before texts about something else (scripts/strangers.py). These count little each.
  carrying   which paragraph carries it? Learned on every candidate of every ask.
  weakening  was something material lost? Learned on asks with their labelled carriers, and on changes planted in a
             corpus (scripts/planting.py), which count little each. Letters tell only how their sum is moved and scaled.

Prints what leaving one pair out gives. With --write, the weights of all pairs go to weights.toml.
"""

from __future__ import annotations

import argparse
import collections
import json
import random
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import planting
from strangers import strangers

from resodiff import alignment, extraction, readers
from resodiff.judgement.carriers.choosing import Prospect, prospects
from resodiff.judgement.carriers.presence import presence
from resodiff.judgement.deciding import open_case
from resodiff.judgement.ground.apart import Apart
from resodiff.judgement.ground.case import Carrier, Case
from resodiff.judgement.ground.claim import Claim
from resodiff.judgement.ground.overlap import overlap
from resodiff.judgement.ground.setting import setting
from resodiff.judgement.ground.wording import take_apart
from resodiff.judgement.judging import in_own_words
from resodiff.judgement.rules import LOSSES
from resodiff.judgement.weights import _FILE, Sum, load
from resodiff.lexicon import load as load_lexicon
from resodiff.model import Aim, Ask, AskKind, Candidate, Kind, Match, Part, Passage, Reading, Span
from resodiff.pipeline.apart import apart

LEXICON = load_lexicon()
PRIOR: dict[str, dict[str, Any]] = {
    "presence": {
        "bias": -6.0,
        "weights": {
            "action": 0.8,
            "acting": 0.8,
            "rare": 1.0,
            "held": 0.6,
            "stretch": 0.8,
            "formula": 4.0,
            "whole": 8.0,
            "inside": 3.0,
            "act": 5.0,
            "clause": 1.0,
            "shown": 1.0,
            "kin": 4.0,
            "own_words": 0.5,
        },
    },
    "carrying": {
        "bias": -7.5,
        "weights": {
            "kept": 1.0,
            "aligned": 0.5,
            "action": 1.5,
            "filled": 3.0,
            "formula": 4.0,
            "best": 4.0,
        },
    },
    "weakening": {
        "bias": -3.5,
        "weights": {
            "verb_softened": 3.0,
            "action_softened": 3.0,
            "qualifier_lost": 4.5,
            "caveat_added": 5.0,
            "narrowed": 6.0,
            "addressee_changed": 4.5,
            "deadline_lost": 4.5,
            "generalised": 5.0,
            "demoted": 6.0,
        },
    },
}
STRENGTH = {"presence": 2.0, "carrying": 0.5, "weakening": 3.0}
"""How firmly each sum is drawn to its prior: the weight of a squared difference, in labelled cases."""

NEARLY_WHOLE = 0.75
PLAINLY = 0.5
"""The sign of an act that stands nearly whole from which a demand is plainly there: of 608 such labelled asks none was
dropped."""

STEPS = 3000
ABSENT = 1.5
"""What a labelled ask that is not there counts: to find it where it is not claims what nobody granted."""

REMOVED = 0.1
PLANTED = 0.4
UNRELATED = 0.025
"""What one made-up example counts against a labelled one."""


@dataclass(frozen=True)
class Example:
    """Signs with the right answer, the pair they come from, and how much they count."""

    signs: Mapping[str, float]
    answer: bool
    pair: str
    counts: float = 1.0
    own_words: bool = False


@dataclass(frozen=True)
class Labelled:
    """One ask of a pair with its label."""

    pair: str
    ask: Ask
    label: Mapping[str, Any]
    carriers: frozenset[str]
    candidates: tuple[Candidate, ...]
    paragraphs: tuple[Candidate, ...]
    claims: Mapping[str, Claim]
    own_words: bool
    apart: Apart | None


def words(text: str) -> list[str]:
    """The words of a text as the benchmark counts them."""
    return re.findall(r"[^\W\d_]+", text.lower())


def read(path: Path) -> Reading:
    """A file of the data folder."""
    return extraction.understand(readers.read(path.read_bytes(), path.name))


def labelled(golds: Sequence[Path], data: Path) -> Iterator[Labelled]:
    """Every labelled ask with its candidates."""
    for file in [file for gold in golds for file in sorted(gold.glob("*.json"))]:
        case = json.loads(file.read_text(encoding="utf-8"))
        proposed, adopted = read(data / case["proposed"]), read(data / case["adopted"])
        paragraphs = alignment.wholes(adopted)
        claims = {n: Claim(*c) for n, c in alignment.claims(proposed, paragraphs, LEXICON).items()}
        for label in case["labels"]:
            ask = find_ask(proposed, label, case.get("match") == "text")
            match = alignment.align([ask], adopted, LEXICON)[0]
            yield Labelled(
                f"{file.parent.parent.name}/{file.stem}",
                ask,
                label,
                carriers_of(label, adopted),
                match.candidates,
                paragraphs,
                claims,
                proposed.kind is Kind.LETTER,
                apart(proposed, adopted),
            )


def find_ask(proposed: Reading, label: Mapping[str, Any], by_text: bool) -> Ask:
    """The ask that a label speaks of."""
    if not by_text:
        return next(a for a in proposed.asks if a.number == label["ask"][1:])
    wanted = collections.Counter(words(label["text"]))
    nearest = max(
        proposed.asks,
        key=lambda a: (
            sum((collections.Counter(words(a.text)) & wanted).values())
            / max(len(words(a.text)), wanted.total())
        ),
    )
    passage = Passage(label["text"], Span(0, len(label["text"])))
    same = words(nearest.text) == words(label["text"])
    return replace(nearest, passages=(passage,), aim=nearest.aim if same else Aim.INCLUDE)


def carriers_of(label: Mapping[str, Any], adopted: Reading) -> frozenset[str]:
    """The numbers of the whole paragraphs that a label names as carriers."""
    found = set()
    for carrier in label["carriers"]:
        number = re.match(r"A(\d+)", carrier)
        if number:
            found.add(number.group(1))
        else:
            start = words(carrier[2:])[:4]
            found |= {p.number for p in adopted.preambular if words(p.text)[:4] == start}
    return frozenset(found)


def presence_examples(asks: Sequence[Labelled]) -> Iterator[Example]:
    """Asks that no paragraph has nearly whole, as they are and with their carriers taken away."""
    for one in asks:
        for removed in (False, True):
            if removed and not one.carriers:
                continue
            gone = one.carriers if removed else frozenset()
            left = [p for p in one.paragraphs if p.number not in gone]
            ask = take_apart(one.ask.text, LEXICON)
            candidates = [c for c in one.candidates if c.number not in gone]
            around = setting(left, one.claims, LEXICON, own_words=one.own_words)
            found = prospects(ask, candidates, load(), around)
            if max((p.signs.kept for p in found), default=0.0) >= NEARLY_WHOLE:
                continue
            signs = presence(ask, found, around)._asdict()
            if signs["act"] >= PLAINLY:
                continue
            there = one.label["outcome"] != "dropped" and not removed
            yield Example(signs, there, one.pair, REMOVED if removed else 1.0 if there else ABSENT)


def unrelated_examples(corpus: Path) -> Iterator[Example]:
    """Asks of every fourth resolution of a corpus before a text that is about something else."""
    for symbol, proposed, adopted in strangers(corpus, 1, 4):
        asks = [a for a in proposed.asks if not LEXICON.boilerplate.formulae(a.text)]
        matches = alignment.align(asks, adopted, LEXICON)
        around = setting(alignment.wholes(adopted), {}, LEXICON, matches)
        for match in matches:
            ask = take_apart(match.ask.text, LEXICON)
            signs = presence(ask, prospects(ask, match.candidates, load(), around), around)._asdict()
            yield Example(signs, False, f"strangers {symbol}", UNRELATED)


def carrying_examples(asks: Sequence[Labelled]) -> Iterator[Example]:
    """Every candidate of every ask."""
    for one in asks:
        for prospect in _prospects(one):
            yield Example(
                prospect.signs._asdict(), prospect.carrier.candidate.number in one.carriers, one.pair
            )


def _prospects(one: Labelled) -> tuple[Prospect, ...]:
    around = setting(one.paragraphs, one.claims, LEXICON, own_words=one.own_words)
    return prospects(take_apart(one.ask.text, LEXICON), one.candidates, load(), around)


def weakening_examples(asks: Sequence[Labelled]) -> Iterator[Example]:
    """Asks before their labelled carriers, each sign capped as in judgement."""
    for one in asks:
        ask = take_apart(one.ask.text, LEXICON)
        carriers = [
            Carrier(p, take_apart(p.passage.text, LEXICON))
            for p in one.paragraphs
            if p.number in one.carriers
        ]
        if not carriers:
            continue
        carriers.sort(key=lambda c: (not c.operative, -overlap(ask, (c.wording,)).kept_share))
        around = setting(one.paragraphs, one.claims, LEXICON, own_words=one.own_words, apart=one.apart)
        case = open_case(Match(one.ask, ()), ask, tuple(carriers), LEXICON, around=around)
        own = in_own_words(case, one.own_words)
        yield Example(_losses(case), one.label["outcome"] == "weakened", one.pair, own_words=own)


def planted_examples(corpus: Path) -> Iterator[Example]:
    """Paragraphs of every fourth resolution of a corpus, each with one planted change."""
    draw = random.Random(0)
    for symbol, _, operative in planting.resolutions(corpus, 1, 4):
        for i, code, changed in planting.planted(operative, draw):
            yield Example(
                weakening_signs(operative[i], changed), code != "adopted", f"planted {symbol}", PLANTED
            )


def weakening_signs(asked: str, adopted: str) -> dict[str, float]:
    """The capped signs of loss between one paragraph and another that carries it."""
    passage = Passage(adopted, Span(0, len(adopted)))
    ask = Ask("op-1", "1", AskKind.OPERATIVE, (Passage(asked, Span(0, len(asked))),))
    carrier = Carrier(Candidate("1", Part.OPERATIVE, passage, 1.0), take_apart(adopted, LEXICON))
    return _losses(open_case(Match(ask, ()), take_apart(asked, LEXICON), (carrier,), LEXICON))


def _losses(case: Case) -> dict[str, float]:
    found = {rule.code.value: rule.weigh(case) for rule in LOSSES}
    caps = load().caps
    return {code: min(e.weight, caps[code]) if e else 0.0 for code, e in found.items()}


def fit(examples: Sequence[Example], prior: Mapping[str, Any], strength: float, settle: bool = False) -> Sum:
    """Weights of zero or more that explain the examples, drawn towards the prior (projected gradient descent)."""
    names = list(prior["weights"])
    start = np.array([float(prior["weights"][n]) for n in names])
    values = np.array([[e.signs.get(n, 0.0) for n in names] for e in examples])
    answers = np.array([float(e.answer) for e in examples])
    counts = np.array([e.counts for e in examples])
    weights, bias = start.copy(), float(prior["bias"])
    rate = 1.0 / counts.sum()
    for _ in range(STEPS):
        miss = (1 / (1 + np.exp(-np.clip(values @ weights + bias, -60, 60))) - answers) * counts
        weights = np.maximum(0.0, weights - rate * (values.T @ miss + strength * (weights - start)))
        bias -= rate * (float(miss.sum()) + 0.2 * strength * (bias - prior["bias"]))
    if settle:
        bias = _settled(bias, values @ weights, answers, counts)
    return Sum(bias, dict(zip(names, map(float, weights), strict=True)))


def _settled(bias: float, sums: Any, answers: Any, counts: Any, steps: int = 400) -> float:
    """The bias by the labelled examples alone: made-up ones say which signs tell, not how often asks are lost."""
    real = counts >= 1.0
    for _ in range(steps):
        miss = (1 / (1 + np.exp(-np.clip(sums[real] + bias, -60, 60))) - answers[real]) * counts[real]
        bias -= 4.0 * float(miss.sum()) / counts[real].sum()
    return bias


def shift_and_scale(examples: Sequence[Example], learned: Sum, steps: int = 4000) -> tuple[float, float]:
    """What makes the sum of losses one for letters: its log-odds there, moved and scaled (Platt 1999)."""
    own = [e for e in examples if e.own_words]
    odds = np.array(
        [learned.bias + sum(learned.weights[k] * v for k, v in e.signs.items()) for e in own], dtype=float
    )
    answers = np.array([float(e.answer) for e in own])
    shift, scale = 0.0, 1.0
    for _ in range(steps if own else 0):
        miss = 1 / (1 + np.exp(-np.clip(shift + scale * odds, -60, 60))) - answers
        shift -= 0.1 * float(miss.mean())
        scale = max(0.0, scale - 0.01 * float((miss * odds).mean()))
    return shift, scale


def learned_from(name: str, examples: Sequence[Example]) -> list[Example]:
    """The examples that a sum is learned from: losses show best between texts in the same diction."""
    return [e for e in examples if name != "weakening" or not e.own_words]


def leave_one_out(examples: Sequence[Example], name: str, report: Callable[[str], None]) -> None:
    """Say how often each pair's examples are answered right by weights learned from the others."""
    right = all_counted = tp = fp = fn = 0
    for pair in sorted({e.pair for e in examples}):
        learned = fit(
            [e for e in examples if e.pair != pair], PRIOR[name], STRENGTH[name], name == "presence"
        )
        for e in (e for e in examples if e.pair == pair and e.counts >= 1.0):
            said = learned.probability(e.signs) >= 0.5
            right += said == e.answer
            all_counted += 1
            tp, fp, fn = tp + (said and e.answer), fp + (said and not e.answer), fn + (not said and e.answer)
    report(f"{name}: left out, {right} of {all_counted} right, F1 {2 * tp / max(1, 2 * tp + fp + fn):.3f}")


def write(sums: Mapping[str, Sum], letters: tuple[float, float]) -> None:
    """Put the learned sums into weights.toml, whose other tables stay."""
    head, _, _ = _FILE.read_text(encoding="utf-8").partition("[letters]")
    shift, scale = letters
    lines = [head.rstrip(), "", "[letters]", f"shift = {shift:.3f}", f"scale = {scale:.3f}", ""]
    for name, learned in sums.items():
        lines += [f"[{name}]", f"bias = {learned.bias:.3f}", "", f"[{name}.weights]"]
        lines += [f"{sign} = {weight:.3f}" for sign, weight in learned.weights.items()]
        lines.append("")
    text = "\n".join(lines)
    tomllib.loads(text)
    _FILE.write_text(text, encoding="utf-8")


def main() -> None:
    """Learn, report, and write if asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--corpus", type=Path, help="JSON lines of resolutions, in which changes are planted")
    parser.add_argument("--without", help="learn without this pair, to try it on that pair")
    given = parser.parse_args()
    asks = [a for a in labelled(given.gold, given.data) if a.pair != given.without]
    sets = {
        "presence": list(presence_examples(asks)),
        "carrying": list(carrying_examples(asks)),
        "weakening": list(weakening_examples(asks)),
    }
    if given.corpus:
        sets["weakening"] += planted_examples(given.corpus)
        sets["presence"] += unrelated_examples(given.corpus)
    sums = {}
    for name, examples in sets.items():
        examples = learned_from(name, examples)
        if not given.without:
            leave_one_out(examples, name, print)
        sums[name] = fit(examples, PRIOR[name], STRENGTH[name], name == "presence")
        print(f"  bias {sums[name].bias:.2f}", {k: round(v, 2) for k, v in sums[name].weights.items()})
    letters = shift_and_scale(sets["weakening"], sums["weakening"])
    print(f"letters: shift {letters[0]:.2f}, scale {letters[1]:.2f}")
    if given.write:
        write(sums, letters)


if __name__ == "__main__":
    main()
