"""How long it takes to find agreed language among 100 000 paragraphs: through a dossier's index, and with none."""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from pathlib import Path

from desktop.compare.phrases import Shelf, agreed
from desktop.store import open_dossier
from desktop.terms.document import Document, Masthead
from desktop.terms.dossier import Hit
from desktop.terms.provision import Kind, Provision
from desktop.terms.step import finish
from desktop.workspace import Workspace
from desktop.workspace.agreed import earlier_uses

TEXTS, PROVISIONS, TIMES = 50, 2_000, 5
ZH = "缔约方 会议 请 秘书处 考虑到 土地 退化 零增长 干旱 技术 资金 报告 附属 机构 国家 能力 建设 支持 执行 战略 目标 科学 政策 平台 指标 监测 区域 合作".split()  # noqa: SIM905
EN = "the parties session requests secretariat taking into account land degradation neutrality drought technical financial report subsidiary body national capacity building support implementation strategic objective science policy interface indicator monitoring regional cooperation of and to in for".split()  # noqa: SIM905
KNOWN = {
    "zh": "在现有资源范围内并视资金到位情况向受影响国家缔约方提供干旱预警方面的技术支持",
    "en": "within available resources and subject to the availability of funds provide affected country Parties with technical support on drought early warning",
}
ASKED = {
    "zh": ("视资金到位情况", KNOWN["zh"], "在现有资源范围内向受影响国家缔约方提供沙尘暴预警方面的技术支持"),
    "en": (
        "subject to the availability of funds",
        KNOWN["en"],
        "within existing resources provide affected country Parties with technical and financial support on drought early warning",
    ),
}


def run() -> None:
    """Print the table."""
    documents = [_document(n) for n in range(TEXTS)]
    print(f"{'what':58} {'median ms':>10} {'found':>6}")
    with tempfile.TemporaryDirectory() as folder:
        dossier = open_dossier(Path(folder) / "big.chapeau", create=True)
        for n, document in enumerate(documents):
            dossier.keep(document, str(n).encode() * 100, f"{n}.txt")
        _asked("dossier", lambda phrase: agreed(phrase, dossier.search))
        dossier.close()
        workspace = Workspace.open(Path(folder) / "big.chapeau")
        _asked("rows of the pane", lambda phrase: finish(earlier_uses(workspace, phrase)))
        workspace.close()
    start = time.perf_counter()
    shelf = Shelf(
        Hit(str(n), str(n), p.id, p.text, ()) for n, d in enumerate(documents) for p in d.provisions
    )
    print(f"{'shelf made':58} {(time.perf_counter() - start) * 1000:10.1f}")
    _asked("shelf", lambda phrase: agreed(phrase, shelf.find))


def _asked(where, look_up):
    for phrases in ASKED.values():
        for phrase in phrases:
            taken = []
            for _ in range(TIMES):
                start = time.perf_counter()
                found = look_up(phrase)
                taken.append(time.perf_counter() - start)
            print(f"{where + ': ' + phrase[:40]:58} {statistics.median(taken) * 1000:10.1f} {len(found):6}")


def _document(n):
    chance = random.Random(n)
    language = "zh" if n % 2 else "en"
    words, space = (ZH, "") if language == "zh" else (EN, " ")
    rows = [Provision("doc", Kind.DOCUMENT, "", parent="doc")]
    for k in range(PROVISIONS):
        said = chance.choices(words, k=chance.randint(10, 60))
        if chance.random() < 0.001:
            said.insert(len(said) // 2, KNOWN[language])
        rows.append(Provision(f"1/op/{k}", Kind.OPERATIVE, space.join(said), f"{k}.", "doc", 0))
    return Document(language, Masthead(symbol=f"X/COP({n})/1", language=language), tuple(rows))


if __name__ == "__main__":
    run()
