# Two commands for a newcomer: `make demo` and `make test`.
VENV ?= .venv
PYTHON ?= python3
BIN := $(VENV)/bin
DEMO ?= demo

.PHONY: demo test check format eval train bench clean
.DEFAULT_GOAL := demo

$(VENV)/.ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

demo: $(VENV)/.ready  ## the five sample articles, their conflicts, and a briefing
	@mkdir -p $(DEMO)
	$(BIN)/prov --db sqlite:///$(DEMO)/prov.db reference load seeds/outlets.toml
	$(BIN)/prov --db sqlite:///$(DEMO)/prov.db reference load seeds/speakers.toml
	$(BIN)/prov --db sqlite:///$(DEMO)/prov.db ingest seeds/articles
	$(BIN)/prov --db sqlite:///$(DEMO)/prov.db conflicts
	$(BIN)/prov --db sqlite:///$(DEMO)/prov.db brief -o $(DEMO)/briefing

test: $(VENV)/.ready  ## the whole test suite
	$(BIN)/python -m pytest

check: $(VENV)/.ready  ## lint, format, types, import rule
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

eval: $(VENV)/.ready  ## figures on the annotated sets of PROV_BENCH, held to their floors
	$(BIN)/python tests/eval/run.py $(if $(MODEL),--model $(MODEL)) $(if $(RULES),--rules)

train: $(VENV)/.ready  ## learn anew from PROV_BENCH which words are cues, and what tells one event from two
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt '.[train]'
	$(BIN)/python tests/eval/train.py provenance/lexicon/weights.json
	$(BIN)/python tests/eval/train_bands.py provenance/lexicon/bands.json

bench: $(VENV)/.ready  ## time and memory of attribution, and of comparing 10k to 200k claims
	$(BIN)/python tests/bench/bench.py $(if $(ONLY),--only $(ONLY)) $(if $(CLAIMS),--claims $(CLAIMS))

format: $(VENV)/.ready
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) $(DEMO)
