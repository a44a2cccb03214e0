# make site: set up and build content/ into site/ (BASE_URL: where it will stand, if archive.toml does not say).  make test: set up what tests need, run all.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
PORT ?= 8000
SITE ?= site

.PHONY: site test serve lint bench rules rules-diff shots audit clean
.DELETE_ON_ERROR:

site: $(VENV)/site.stamp
	$(PY) build.py build --jobs $(JOBS) --base-url "$(BASE_URL)"

serve: site
	$(PY) build.py serve --port $(PORT)

test: $(VENV)/test.stamp lint
	$(PY) -m pytest -q -n $(JOBS) --dist loadgroup

lint: $(VENV)/test.stamp
	$(PY) -m ruff check .

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Beilin needs Python 3.11 or newer; name one with make PYTHON=python3.12 …"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/site.stamp: requirements.txt | $(VENV)/bin/python
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/test.stamp: requirements.txt requirements-test.txt scripts/get_browser.sh $(VENV)/site.stamp
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements-test.txt
	sh scripts/get_browser.sh $(PY)
	@touch $@

# Ratios and peak memory, in one run. PAGES: a folder laid out like content/. CORPUS: a folder of plain texts to grow archives from.
PAGES ?= content
bench: $(VENV)/site.stamp
	$(PY) -m benches.page_speed $(PAGES)
	$(PY) -m benches.whole_build $(PAGES) --jobs $(JOBS)
	$(PY) -m benches.repair_speed
ifdef CORPUS
	$(PY) -m benches.repair_made $(CORPUS)
	$(PY) -m benches.works_scale $(CORPUS)
	$(PY) -m benches.search_scale $(CORPUS)
else
	@echo "make bench CORPUS=FOLDER also measures repair, works and search on the .txt files of FOLDER"
endif

# docs/rules.md from the rules themselves.
rules: $(VENV)/site.stamp
	$(PY) scripts/make_rules_page.py

# What a change of rules does to content/: compares a fresh build with the site that stands (OLD).
OLD ?= site
rules-diff: $(VENV)/site.stamp
	$(PY) build.py build --out .site.diff/site
	$(PY) scripts/rules_diff.py $(OLD) .site.diff/site || true

# Pictures of every kind of page, to be looked at: shots/*.png
shots: site $(VENV)/test.stamp
	$(PY) -m scripts.shots $(SITE) shots

# The heavy checks (npm and Java): links, markup of every page, a page of each kind in Chromium, Lighthouse. SITE: the site to look at
audit: site $(VENV)/test.stamp
	sh scripts/audit.sh $(PY) $(SITE)

clean:
	rm -rf $(VENV) .beilin site .site.diff shots
