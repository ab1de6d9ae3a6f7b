"""Documents changed in known ways: what was done is what is told."""

from __future__ import annotations

import random

import pytest

from desktop.compare import compare
from desktop.terms.provision import Kind, Provision
from desktop.terms.step import finish

WORDS = {
    "en": "meadow station keeper valley snow spring archive handbook network panel grazing erosion budget session donor centre the of to and in for with"
    " measure compile restore train report protect maintain observe translate publish share review adopt support mountain high remote annual regional",
    "zh": "草甸站点管理员山谷积雪泉水档案手册网络小组放牧侵蚀预算会议捐助中心测量汇编恢复培训报告保护维护观察翻译出版分享审查通过支持高山偏远年度区域",
}


def rows(language, seed, count=36):
    """An invented decision: `count` paragraphs, every fourth with a list of three."""
    chance = random.Random(seed)
    found = []
    for n in range(count):
        found.append(Provision(f"n{n}", Kind.OPERATIVE, sentence(language, chance), f"{n + 1}.", "d"))
        if n % 4 == 3:
            found += [
                Provision(
                    f"n{n}.{k}", Kind.SUBPARAGRAPH, sentence(language, chance), f"({chr(97 + k)})", f"n{n}", 1
                )
                for k in range(3)
            ]
    return found


def sentence(language, chance):
    if language == "zh":
        return "".join(chance.choices(WORDS["zh"], k=chance.randint(25, 70))) + "；"
    return " ".join(chance.choices(WORDS["en"].split(), k=chance.randint(18, 45))) + ";"


def told(case):
    """Of the provisions that changed, how many are told right, and how many that did not are told as changed."""
    pairs = finish(compare(case.a, case.b)).pairs
    said = {pair.b or pair.a: pair.change.value for pair in pairs}
    said |= {pair.b: pair.change.value for pair in pairs if pair.b}
    changed = {k: v for k, v in case.changes.items() if v != "unchanged"}
    kept = [k for k, v in case.changes.items() if v == "unchanged"]
    right = sum(said.get(key) == change for key, change in changed.items())
    return right, len(changed), sum(said[key] not in {"unchanged", "renumbered"} for key in kept)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_was_changed_is_told_right(generator, language):
    pool = [row.text for row in rows(language, 99)]
    counts = [told(generator.changed(rows(language, seed), pool, seed, language)) for seed in range(8)]
    right, changed, spurious = (sum(column) for column in zip(*counts, strict=True))
    assert right >= 0.97 * changed
    assert spurious <= 1


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("change", ["delete", "insert", "reword", "move", "split", "merge"])
def test_each_kind_of_change_is_told_right_by_itself(generator, language, change):
    pool = [row.text for row in rows(language, 99)]
    right, changed, spurious = told(
        generator.changed(rows(language, 5), pool, 5, language, mix=(change,), share=0.1)
    )
    assert (right, spurious) == (changed, 0)


@pytest.mark.parametrize("seed", range(6))
def test_twins_do_not_cross(generator, seed):
    case = generator.twins(rows("zh", seed, 12), [row.text for row in rows("zh", 99)], seed)
    pairs = finish(compare(case.a, case.b)).pairs
    assert {(p.a, p.b) for p in pairs if p.a and p.b} == case.links


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (["the same words again and again"] * 1500, ["the same words again and again"] * 1499),
        ([f"{n} alone" for n in range(600)], [f"other {n * 7} strangers" for n in range(600)]),
        ([], ["a paragraph of its own"] * 600),
    ],
)
def test_odd_documents_are_compared_all_the_same(generator, a, b):
    sides = [
        [Provision(f"n{n}", Kind.OPERATIVE, text, f"{n}.") for n, text in enumerate(side)] for side in (a, b)
    ]
    comparison = finish(compare(*(generator.document(side) for side in sides)))
    assert len({p.b for p in comparison.pairs if p.b}) == len(b)
