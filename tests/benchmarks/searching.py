"""How fast a dossier of 100 000 paragraphs is filled, opened and searched, beside LIKE on the same words."""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from db.connection import connect
from desktop.store import open_dossier
from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TEXTS, PROVISIONS = 50, 2_000
WORDS = [
    "缔约方",
    "会议",
    "请",
    "秘书处",
    "考虑到",
    "土地",
    "退化",
    "零增长",
    "干旱",
    "决定",
    "技术",
    "资金",
    "报告",
    "公约",
    "附属",
    "机构",
    "国家",
    "能力",
    "建设",
    "支持",
    "执行",
    "战略",
    "目标",
    "科学",
    "政策",
    "平台",
    "指标",
    "监测",
    "区域",
    "合作",
    "妇女",
    "青年",
    "民间",
    "社会",
    "私营",
    "部门",
    "荒漠化",
    "沙尘暴",
    "恢复",
    "生态",
]
RARE = ("土地退化", "地政", "鑫")
ASKED = ("土地", "土地退化", "缔约方", "地", "地政", "鑫", "土地 干旱", "16", "secretariat")


def run() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "big.chapeau"
        documents = list(_documents())
        print(f"{'what':34} {'median ms':>10} {'rows':>7}")
        _filled(path, documents)
        _opened(path)
        _searched(path)


def _documents() -> Iterator[Document]:
    chance = random.Random(14)
    for n in range(TEXTS):
        provisions = (Provision("doc", Kind.DOCUMENT, "", parent="doc"), *_paragraphs(chance, n))
        yield Document("zh", Masthead(symbol=f"X/COP({n})/1", language="zh"), provisions, (), "txt")


def _paragraphs(chance: random.Random, n: int) -> Iterator[Provision]:
    for k in range(PROVISIONS):
        words = "".join(chance.choices(WORDS, k=chance.randint(10, 40)))
        tail = chance.choice(("；", f"，第{k % 40}/COP.{n}号决定；", " secretariat。"))
        rare = chance.choice(RARE) if chance.random() < 0.001 else ""
        yield Provision(f"1/op/{k}", Kind.OPERATIVE, words + rare + tail, f"{k}.", "doc", 0, k // 10)


def _filled(path: Path, documents: list[Document]) -> None:
    dossier = open_dossier(path, create=True)
    numbers = iter(range(len(documents)))

    def keep() -> int:
        n = next(numbers)
        dossier.keep(documents[n], str(n).encode() * 1000, f"{n}.txt")
        return PROVISIONS

    _row("kept: one text of 2 000", keep, TEXTS)
    _row("given back: one text of 2 000", lambda: len(dossier.document(dossier.texts()[0].id).provisions), 5)
    dossier.close()


def _opened(path: Path) -> None:
    def opened() -> int:
        dossier = open_dossier(path)
        count = len(dossier.texts())
        dossier.close()
        return count

    _row("opened, texts listed", opened, 9)


def _searched(path: Path) -> None:
    dossier, bare = open_dossier(path), connect(path)
    count = "SELECT count(*) FROM provisions WHERE words LIKE ?"
    for words in ASKED:
        _row(f"search {words} (first 200)", lambda w=words: len(dossier.search(w, 200)), 9)
        _row(f"search {words} (all)", lambda w=words: len(dossier.search(w)), 1)
        like = f"%{words}%"
        _row(f"LIKE {like} (count only)", lambda k=like: bare.execute(count, (k,)).fetchone()[0], 3)
    bare.close()
    dossier.close()


def _row(what: str, work: Callable[[], int], times: int) -> None:
    taken, rows = [], 0
    for _ in range(times):
        start = time.perf_counter()
        rows = work()
        taken.append(time.perf_counter() - start)
    print(f"{what:34} {statistics.median(taken) * 1000:10.1f} {rows:7}")


if __name__ == "__main__":
    run()
