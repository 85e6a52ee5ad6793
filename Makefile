# make site: build the site.  make serve: preview.  make test: check it.  make test-lama: the long proofs.
# make mutasi: check the tests.  make proses: check BPMN and XES with the programs of others.  make tanda-tangan: sign and
# verify reports.  make data-terbuka: load the open data with the programs of others.  make pdf: check PDF/UA with another's.
# make portal: many offices on a cluster and as Parquet.  Each sets up what it needs.
PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
# Where this is set, each of hundreds of processes compiles the program anew, and each worker the tests.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: site serve test test-lama alat-data data-terbuka alat-portal portal alat-proses proses alat-tanda-tangan \
  tanda-tangan alat-pdf pdf mutasi lock clean
site: $(BIN)/.site
	$(BIN)/mkdocs build --strict

serve: $(BIN)/.site
	$(BIN)/mkdocs serve

test: $(BIN)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder -m "not lama"

# The long proofs, of which `make test` takes some of each kind: every damaged copy of the data, all pages, long days.
test-lama: $(BIN)/.test
	$(BIN)/pytest -n 2 -m lama

# BPMN and XES held against programs that are not ours; where these are installed, make test does the same.
proses: alat-proses
	$(BIN)/pytest -n 0 tests/proses

alat-proses: $(BIN)/.proses

# Reports are signed and what comes back is verified; where pyHanko is installed, make test does the same.
tanda-tangan: alat-tanda-tangan
	$(BIN)/pytest -n 0 tests/tanda_tangan

alat-tanda-tangan: $(BIN)/.tanda-tangan

# The open data read by programs that others load data with; where these are installed, make test does the same.
data-terbuka: alat-data
	$(BIN)/pytest -n 0 tests/data_terbuka

alat-data: $(BIN)/.data

# Reports and forms of SOPs held against a checker of PDF/UA that is not ours; where it is installed, make test does the
# same. It is 400 MB and partly AGPL, so it has an environment of its own.
pdf: alat-pdf $(BIN)/.test
	$(BIN)/pytest -n 0 tests/pdf_ua

alat-pdf: .venv-pdf/.siap

# Many offices on a cluster of two workers, and their tables in DuckDB; where these are installed, make test does the same.
portal: alat-portal
	$(BIN)/pytest -n 0 tests/portal

alat-portal: $(BIN)/.portal

# Small changes to our own code that no test sees; takes long (see tests/mutasi_kode.py).
mutasi: $(BIN)/.test
	$(BIN)/python tests/mutasi_kode.py

# A requirements file with hashes installs byte for byte what was tested; see docs/pengembang/keputusan.md.
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps
$(BIN)/.site: requirements.lock pyproject.toml | $(BIN)/python
	$(INSTALL) --require-hashes -r requirements.lock
	$(INSTALL) --no-build-isolation -e .
	@touch $@

$(BIN)/.test: requirements-test.lock $(BIN)/.site
	$(INSTALL) --require-hashes -r requirements-test.lock
	@touch $@

# bpmnlint runs in Node.js; without it PM4Py checks alone.
ALAT := tests/alat
$(BIN)/.proses: requirements-proses.lock $(ALAT)/package-lock.json $(BIN)/.test
	$(INSTALL) --require-hashes -r requirements-proses.lock
	@if command -v npm >/dev/null; then npm ci --prefix $(ALAT) --ignore-scripts --no-audit --no-fund && touch $@; \
	  else echo "Node.js dengan npm tidak ada: bpmnlint dilewati"; fi

$(BIN)/.tanda-tangan: requirements-tanda-tangan.lock $(BIN)/.test
	$(INSTALL) --require-hashes -r requirements-tanda-tangan.lock
	@touch $@

$(BIN)/.data: requirements-data.lock $(BIN)/.test
	$(INSTALL) --require-hashes -r requirements-data.lock
	@touch $@

.venv-pdf/.siap: requirements-pdf.lock | $(BIN)/python
	$(BIN)/python -m venv .venv-pdf
	.venv-pdf/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-pdf.lock
	@touch $@

$(BIN)/.portal: requirements-portal.lock $(BIN)/.test
	$(INSTALL) --require-hashes -r requirements-portal.lock
	@touch $@

# Debian and Ubuntu ship Python without the part that makes environments.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Perlu Python 3.11 atau lebih baru"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { \
	  SUDO=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  $$SUDO apt-get update -qq && $$SUDO apt-get install -y -qq python3-venv; }
	$(PYTHON) -m venv .venv

# Choose package versions anew; the result has hashes and no download address.
UV = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header
lock: $(BIN)/.site
	$(BIN)/python -m pip install --quiet uv
	$(UV) --upgrade pyproject.toml -o requirements.lock
	$(UV) --upgrade --extra test -c requirements.lock pyproject.toml -o requirements-test.lock
	$(UV) --upgrade --extra proses -c requirements-test.lock pyproject.toml -o requirements-proses.lock
	$(UV) --upgrade --extra data -c requirements-test.lock pyproject.toml -o requirements-data.lock
	$(UV) --upgrade --extra tanda-tangan -c requirements-test.lock pyproject.toml -o requirements-tanda-tangan.lock
	$(UV) --upgrade $(ALAT)/pdf.in -o requirements-pdf.lock
	$(UV) --upgrade --extra dask --extra nasional -c requirements-test.lock pyproject.toml -o requirements-portal.lock

clean:
	rm -rf .venv .venv-pdf site .cache $(ALAT)/node_modules
