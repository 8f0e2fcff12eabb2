# make run     open the window on the sample article (another one: make run ARTICLE=path)
# make test    all that CI checks: format, lint, types, layers, tests offscreen and in a window
# make bench   what the programme costs, beside what its peers cost
# make accuracy  how often words are segmented and read right, beside other programmes
# make translations  bring resources/translations up to date with the window's texts
# make lock    pin the newest versions that pyproject.toml admits
# make clean   remove the virtual environment and what the tools left

PYTHON ?= python3
ARTICLE ?= seeds/2008-11-19-zhixing-jian.txt

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
COMPILE := $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-annotate --custom-compile-command "make lock"

unexport PYTHONPATH
.PHONY: run test bench accuracy translations lock clean system-for-run system-for-test
.NOTPARALLEL:

run: system-for-run .venv/ready-to-run
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY$$QT_QPA_PLATFORM" ]; then \
		echo "There is no screen to open the window on: neither DISPLAY nor WAYLAND_DISPLAY is set." >&2; \
		exit 1; \
	fi
	$(BIN)/tifa $(ARTICLE)

test: system-for-test .venv/ready-to-test
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -q
	if [ "$$(uname)" = Linux ]; then \
		QT_QPA_PLATFORM=xcb xvfb-run --auto-servernum $(BIN)/pytest -q tests/ui; \
	fi

bench: system-for-test .venv/ready-to-bench
	$(BIN)/python -m benchmarks

accuracy: system-for-test .venv/ready-to-bench
	$(BIN)/python -m benchmarks.accuracy

translations: .venv/ready-to-test
	$(BIN)/python -m tools.window_texts

lock: .venv/ready-to-run
	$(PIP) install uv
	$(COMPILE) --group build pyproject.toml --output-file requirements.lock
	$(COMPILE) --group dev --constraints requirements.lock --output-file requirements-dev.lock
	$(COMPILE) --group bench --output-file requirements-bench.lock

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

system-for-run:
	@./prepare-system.sh $(PYTHON)

system-for-test:
	@./prepare-system.sh $(PYTHON) test

# The dictionary's index in .venv is rebuilt when these change; one that does not fit is not used.
INDEX_SOURCES := hatch_build.py dictionaries/words.u8 reader/lexicon/build.py reader/lexicon/schema.py

.venv/ready-to-run: requirements.lock pyproject.toml $(INDEX_SOURCES)
	@echo "Making .venv and installing the locked packages into it (about 120 MB, once) ..."
	@$(PYTHON) -m venv .venv
	@$(PIP) install --require-hashes --requirement requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q reader
	@touch $@

.venv/ready-to-test: .venv/ready-to-run requirements-dev.lock
	@echo "Installing the locked tools for the tests ..."
	@$(PIP) install --require-hashes --requirement requirements-dev.lock
	@touch $@

.venv/ready-to-bench: .venv/ready-to-test requirements-bench.lock
	@$(PIP) install --require-hashes --requirement requirements-bench.lock
	@touch $@
