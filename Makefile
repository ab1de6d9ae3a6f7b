# Every command a developer or a newcomer needs. `make demo` and `make test` set up what is missing.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
export PYTHONUTF8 := 1

# What Qt loads, off screen and on, and a face for Chinese.
SYSTEM := libegl1 libgl1 libfontconfig1 libxkbcommon0 libdbus-1-3 libglib2.0-0 libgssapi-krb5-2 \
	libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0 libxcb-shape0 fonts-noto-cjk

.PHONY: help demo test check lint types arrows bench screens installer setup system run accept lock clean soak sbom

help: ## what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

setup: system $(READY) ## the environment everything else runs in

system:
	@bash .ci/system $(SYSTEM)

$(READY): requirements.lock pyproject.toml
	@bash .ci/environment "$(PYTHON)" "$(VENV)"
	@touch $@

demo: setup ## the main job on the built-in sample, then the window
	@$(BIN)/python -m desktop demo build/demo

run: setup ## the window
	@$(BIN)/python -m desktop

test: setup check ## everything: unit, property, golden, window, lint, types, arrows
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 --dist loadfile $(ARGS)

check: setup lint types arrows ## lint, types, arrows

lint: setup
	@$(BIN)/ruff format --check desktop db tests
	@$(BIN)/ruff check desktop db tests

types: setup
	@$(BIN)/mypy

arrows: setup
	@$(BIN)/lint-imports

bench: setup ## the benchmark tables
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks $(ARGS)

soak: setup ## kills, full disks, failing calls, turned bits, broken documents: thousands of each, an hour
	@$(BIN)/python -m tests.soak $(ARGS)

sbom: setup ## the bill of materials (CycloneDX) under build/
	@$(BIN)/python -m tests.sbom build/sbom.cdx.json

screens: setup ## every state of the window as a picture under build/screens
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.screens build/screens

installer: setup ## the installable folder under dist/, started once to prove it
	@$(BIN)/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build/installer build_installer.spec
	@bash .ci/proof dist/chapeau

accept: setup ## take the answers of today as the golden ones; read the diff before committing
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/test_cases.py --accept

lock: ## pin every dependency again, hashes and no addresses
	@UV_PYTHON_DOWNLOADS=never uv pip compile --universal --generate-hashes --no-header --no-annotate --extra dev \
		--python-version 3.11 pyproject.toml -o requirements.lock

clean: ## forget everything built
	@rm -rf build dist $(VENV)
