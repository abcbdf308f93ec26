# Two commands: `make run` starts Vigie, `make test` runs all that CI runs.
# Choose another Python with `make run PYTHON=python3.12`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMPS := $(VENV)/.vigie
PIP := $(BIN)/python -m pip install --disable-pip-version-check --no-input
UV_COMPILE := uv pip compile -q --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" pyproject.toml
RIGHTS := tests/handlers/test_rights.py tests/checks/test_rights.py
BENCHMARKS := startup verdict throughput ack forms scale migration memory home paint places french directive natures ladder secrets

# Compiled once, whatever the environment says: else each start takes a quarter longer.
export PYTHONDONTWRITEBYTECODE :=
COMPILE := $(BIN)/python -m compileall -q bot checks handlers storage

.PHONY: run test lint coverage bench faults pictures lock sbom audit
.NOTPARALLEL:

run: $(STAMPS)/run $(STAMPS)/languagetool
	@exec $(BIN)/python -m bot

test: $(STAMPS)/dev $(STAMPS)/languagetool
	@exec $(BIN)/python -m tests.all

# What is quick enough for each commit.
lint: $(STAMPS)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

# Each room by its own tests, lines and branches.
coverage: $(STAMPS)/dev $(STAMPS)/languagetool
	$(BIN)/pytest -q tests/storage --cov=storage --cov-branch --cov-report=term-missing --cov-fail-under=100
	$(BIN)/pytest -q tests/checks --cov=checks --cov-branch --cov-report=term-missing
	$(BIN)/pytest -q tests/handlers --cov=handlers --cov-branch --cov-report=term-missing

# Every benchmark; then their page, printed in docs/benchmarks.md.
bench: export BENCH_FIGURES := $(CURDIR)/var/bench.jsonl
bench: $(STAMPS)/dev $(STAMPS)/languagetool
	@rm -f $(BENCH_FIGURES)
	@for name in $(BENCHMARKS); do echo "== $$name"; $(BIN)/python -m tests.benchmarks.$$name || exit 1; done
	$(BIN)/python -m tests.benchmarks.chart $(BENCH_FIGURES) docs/benchmarks.md

# Every trial of faults in full: first those that bound nothing but leases, side by side; then, one
# at a time, those that say how soon. Then their table, in docs/faults.md. The disk of PostgreSQL is
# filled where a small one may be mounted, as root.
faults: FIGURES := $(CURDIR)/var/faults.jsonl
faults: TRY := FAULTS=full FAULTS_FIGURES=$(CURDIR)/var/faults.jsonl $(BIN)/pytest -q -rs
faults: $(STAMPS)/dev $(STAMPS)/languagetool
	@rm -f $(FIGURES); failed=0; \
	  $(TRY) -n 4 --dist=worksteal -m "not alone" tests/faults $(RIGHTS) || failed=1; \
	  $(TRY) -m alone tests/faults || failed=1; \
	  $(BIN)/python -m tests.faults.table $(FIGURES) docs/faults.md; exit $$failed

pictures: $(STAMPS)/dev $(STAMPS)/languagetool
	$(BIN)/python -m tests.pictures

# A lock for every platform, with hashes and no host names; needs uv.
lock:
	$(UV_COMPILE) --group build -o requirements.lock
	$(UV_COMPILE) --group build --group dev -o requirements-dev.lock

# What Vigie is made of, in CycloneDX: `make -s sbom > vigie.cdx.json`.
sbom: $(STAMPS)/dev
	@$(BIN)/python -m tests.sbom

# Known vulnerabilities of what is locked; needs pip-audit, and a network that it may ask.
audit:
	pip-audit --require-hashes --no-deps --disable-pip -r requirements.lock

# A .venv that is there already is used as it is, and never made anew.
$(STAMPS)/venv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Vigie a besoin de Python 3.11 ou plus récent; essayez: make PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/python || { echo "Création de $(VENV)…"; $(PYTHON) -m venv $(VENV); }
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Le Python de $(VENV) date d’avant 3.11; déplacez ce dossier, puis recommencez."; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip >/dev/null 2>&1 \
	  || { echo "pip manque dans $(VENV); sous Debian: apt-get install python3-venv"; exit 1; }
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/run: requirements.lock pyproject.toml | $(STAMPS)/venv
	@echo "Installation des dépendances verrouillées (une minute environ)…"
	@$(PIP) --require-hashes --no-deps -r requirements.lock
	@$(PIP) --quiet --no-deps --no-build-isolation -e .
	@$(COMPILE)
	@touch $@

$(STAMPS)/dev: requirements-dev.lock pyproject.toml | $(STAMPS)/venv
	@echo "Installation des dépendances verrouillées, outils de développement compris…"
	@$(PIP) --require-hashes --no-deps -r requirements-dev.lock
	@$(PIP) --quiet --no-deps --no-build-isolation -e .
	@$(COMPILE)
	@touch $@ $(STAMPS)/run

# Fetched here so that its progress is seen. Without it Vigie starts, says so, and tries again.
$(STAMPS)/languagetool: bot/language/languagetool/jgo.lock.toml | $(STAMPS)/venv
	@if [ -n "$$LANGUAGETOOL_URL" ]; then exit 0; fi; \
	  $(BIN)/python -m bot languagetool && touch $@ || true
