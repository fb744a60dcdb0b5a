# Concord. The scripts in bin/ find or install the toolchain and do the work.
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.PHONY: help run test check bench alerts disclose screen-eval format package clean

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

run: ## Start Concord with demonstration data (PORT=8080, DATA_DIR=data)
	@exec bin/run

test: ## Run every test, journeys in Chromium included (installs what it needs)
	@exec bin/test

check: ## Run the fast tests: format, unit and architecture, in two minutes
	@exec bin/test --fast

bench: ## Measure lists, search, figures, alerts, documents and screening
	@exec bin/bench

alerts: ## Judge a series of weekly counts (IN=series.csv OUT=out.csv)
	@exec bin/alerts "$(IN)" "$(OUT)"

screen-eval: ## Measure the comparison of names (PAIRS=file.tsv)
	@exec bin/screen-eval "$(PAIRS)"

disclose: ## Make a table of counts safe to show (IN=counts.csv OUT=released.csv)
	@exec bin/disclose "$(IN)" "$(OUT)"

format: ## Format the Java code
	@exec bin/mvn -q spotless:apply

package: ## Build the production jar, target/concord.jar
	@exec bin/package

clean: ## Remove everything that was built (not the data, not .tools)
	@rm -rf target node_modules frontend/generated frontend/index.html src/main/bundles vite.generated.ts vite.config.ts types.d.ts tsconfig.json
