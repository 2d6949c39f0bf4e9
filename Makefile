# Works with GNU Make 3.81, which Macs have.
SWIFT ?= swift
# A service of this repository is a folder of pages with its configuration.
SERVICES = $(wildcard docs/*/tablature.yaml)

.DEFAULT_GOAL := help
.PHONY: help bootstrap generate test install uninstall check list-checks check-bootstrap check-install check-traits check-packages check-plugins \
  check-emitted check-observed check-report check-writing check-tests check-corpus-client corpus-client conformance sanitize endurance lint accuracy benchmark findings

help: ## Say what there is to make
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' Makefile

bootstrap: ## Install what building needs (libcmark, pkg-config), or say what is missing
	@.make/bootstrap

# With the tool that has no audit: it needs no parser of Swift, which takes longer to compile than all the rest.
generate: bootstrap ## Regenerate Generated/ from the services in docs/, an example, and the list of the runtimes' files
	@.make/list-runtime
	$(SWIFT) build --product tablature-generate
	@tool="$$($(SWIFT) build --show-bin-path)/tablature-generate"; for service in $(SERVICES); do \
	  echo "tablature generate --config $$service" && "$$tool" generate --config "$$service" || exit; done; \
	  cd docs/examples/CommittedSources && echo "tablature generate" && "$$tool" generate

# The product, since `swift test` builds the tools of the plugins too, which is most of the generator a second time.
# The tests of the runtime come first and alone: their calls over sockets have deadlines, and all tests of a process share its threads.
test: bootstrap ## Build the package with its tests, and pass them
	$(SWIFT) build --product tablaturePackageTests
	$(SWIFT) test --skip-build --filter '^AlibabaCloudRuntimeTests\.'
	$(SWIFT) test --skip-build --skip '^AlibabaCloudRuntimeTests\.'

install: bootstrap ## Install the tool, completions and manual below $(PREFIX), /usr/local if nothing is said
	@PREFIX="$(PREFIX)" DESTDIR="$(DESTDIR)" .make/install

uninstall: ## Remove what 'make install' installs
	@PREFIX="$(PREFIX)" DESTDIR="$(DESTDIR)" .make/install --remove

# check-plugins may use what check-packages has compiled, if nothing of the generator has been compiled there since.
CHECKS = check-bootstrap check-install check-packages check-corpus-client conformance check-observed check-plugins check-emitted check-report check-writing \
  check-tests check-traits endurance sanitize

check: $(CHECKS) ## Run what is too slow, or too far from Swift, for make test

list-checks: ## Print what make check runs
	@printf '%s\n' $(CHECKS)

check-bootstrap: ## Test the bootstrap with stand-ins for what it calls
	@.make/test-bootstrap

check-install: bootstrap ## Install into a folder of its own, and remove it again
	@.make/test-install

check-packages: ## Build packages that use the client, and packages that the tool writes
	@.make/check-packages

check-plugins: bootstrap ## Build the examples of docs/examples, and packages that use the plugins
	@.make/check-plugins

# What CI has built already is not looked through again.
TESTS = $(SWIFT) test $(if $(TABLATURE_BUILT),--skip-build)

check-writing: bootstrap ## Kill the tool at 200 moments, and look at what it leaves
	TABLATURE_KILLS=200 $(TESTS) --filter KilledRunTests

# The suites that try only a part by default, since trying everything takes minutes of a debug build. All of a file are named as soon as one
# uses TestScale; a helper that uses it would be found in no suite.
SCALED_FILES = grep -rl 'TestScale\.' Tests --include='*.swift' | grep -v '/TestScale\.swift$$'
SCALED_TESTS = $(SCALED_FILES) | xargs sed -n -E 's/.*(struct|class|actor) ([A-Za-z]+Tests).*/\2/p' | sort -u | paste -s -d '|' -

check-tests: bootstrap ## Try everything that the tests try only a part of, such as 500 edits of a client of the whole shared reference
	@if $(SCALED_FILES) | grep -v 'Tests\.swift$$'; then echo "only files of tests, FooTests.swift, may use TestScale" >&2; exit 1; fi
	TABLATURE_FULL_TESTS=1 $(TESTS) --filter "$$($(SCALED_TESTS))"

check-emitted: bootstrap ## Compile emitted clients as strictly as users may, and a user against changed pages
	@.make/check-emitted

check-report: bootstrap ## Use the page that the audit writes in a headless browser
	@.make/check-report

corpus-client: bootstrap ## Build and test a client of the whole shared reference, and tell what it costs an operation
	@.make/corpus-client debug release

check-corpus-client: bootstrap
	@.make/corpus-client debug

conformance: bootstrap ## Hold the calls of that client against those of the vendor's Python SDK
	@.make/conformance

check-observed: bootstrap ## Observe a service that has drifted from its pages, correct the pages by a drafted overlay, and observe nothing
	@.make/observed

# In a folder of its own, since a trait changes how everything is compiled. The sanitizers use it too: what is written in C is compiled once.
RUNTIME_BUILD ?= .build/runtime
RUNTIME_TESTS = TABLATURE_SHARED="$${TABLATURE_SHARED:-$(CURDIR)/../shared}" $(SWIFT) test --package-path .make/runtime --scratch-path $(RUNTIME_BUILD)

check-traits: bootstrap ## Test the transport on AsyncHTTPClient, which only a trait builds
	$(RUNTIME_TESTS) --traits AsyncHTTPClient

# With the build of check-traits, which has both transports.
endurance: bootstrap ## Make twelve thousand calls in 64 tasks over each transport, and look at what stays in memory
	TABLATURE_ENDURANCE=1 $(RUNTIME_TESTS) --traits AsyncHTTPClient --filter EnduranceTests

sanitize: ## Test the runtime under the thread sanitizer and the address sanitizer
	@RUNTIME_BUILD=$(RUNTIME_BUILD) .make/sanitize

lint: bootstrap ## Hold the format of all Swift files against .swift-format
	$(SWIFT) format lint --strict --parallel --recursive Package.swift .make/runtime/Package.swift Sources Plugins Tests Generated docs/examples Benchmarks/Package.swift Benchmarks/Sources

accuracy: bootstrap ## Hold what is read from the shared corpora against the vendor's SDK
	@.make/accuracy $(MISSES)

findings: bootstrap ## Count what lint finds in the shared corpora, by rule
	@.make/findings

benchmark: bootstrap ## Measure how fast pages are read, and requests and responses coded
	@.make/benchmark
