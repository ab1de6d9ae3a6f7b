"""Every benchmark's table: python -m tests.benchmarks [name …]."""

import importlib
import sys
from pathlib import Path

for module in sorted(Path(__file__).parent.glob("*.py")):
    if not module.name.startswith("_") and (not sys.argv[1:] or module.stem in sys.argv[1:]):
        print(f"\n== {module.stem} ==", flush=True)
        importlib.import_module(f"tests.benchmarks.{module.stem}").run()
