# The two commands that matter: `make demo` and `make test`. Both set up what they need in .venv.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
READING := ../shared/data/reading
PYTEST := $(BIN)/python -m pytest

.DEFAULT_GOAL := help
.PHONY: help demo test check gate golden docs bench bench-reading lock lowest clean

help: ## list what can be made
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	@echo "Setting up .venv (once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@

demo: $(READY) ## read the bundled case and write its brief to out/belarus
	@$(BIN)/entrepot brief examples/belarus/documents --title "Belarus, Russia and Iran" --out out/belarus
	@echo "The brief: $(CURDIR)/out/belarus/brief.html"

test: check ## set up, check style, types and contracts, run all tests
	@$(PYTEST) -n auto --dist loadfile

check: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python -m tools.docs --check

gate: $(READY) ## measure the reading against the annotated corpus; fails below the pinned floors
	@$(PYTEST) tests/gate -q -s

golden: $(READY) ## write the golden files again; look at the difference before committing
	@$(PYTEST) tests -q -k golden --golden-update

docs: $(READY) ## write commands, help texts and numbers into the documentation
	@$(BIN)/python -m tools.docs

bench: $(READY) ## measure speed, as ratios against a named alternative
	@for script in benchmarks/*.py; do $(BIN)/python $$script; done

bench-reading: $(READY) ## measure the reading on public data: trees, names, factuality, Russian, speed, length (needs ../shared)
	@test -d $(READING) || { echo "skipped: $(READING) is not there"; exit 0; }; \
		(cd tools/train && PYTHONPATH=../../src ../../$(BIN)/python evaluate.py ../../$(READING)) && \
		for script in benchmarks/reading_*.py; do echo "$$script"; $(BIN)/python $$script || exit 1; done

lock: ## pin the development environment again (needs uv)
	@uv pip compile pyproject.toml --group dev --python-version 3.11 --universal --generate-hashes \
		--no-emit-index-url --no-header --no-annotate -q -o requirements-dev.lock

lowest: ## run the tests with the lowest versions that pyproject.toml allows (needs uv)
	@uv venv -q --clear .venv-lowest && VIRTUAL_ENV=.venv-lowest uv pip install -q --resolution lowest-direct --group dev -e .
	@.venv-lowest/bin/python -m pytest -n auto --dist loadfile

clean: ## remove what can be made again
	@rm -rf .venv .venv-lowest out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
