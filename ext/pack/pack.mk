# pack.mk - packages; each is written below build/ and tested by tests/packages.sh.
#
#   make amalgamation   build/amalgamation/article_metrics.c and .h: the extension as one file
#   make wheel          build/wheel/*.whl for Python
#   make npm            build/npm/*.tgz for Node.js
#   make deb            build/deb/*.deb for Debian
#   make wasm           build/wasm/package: SQLite with the extension inside, in WebAssembly
#   make packages       all of them, and installs each into an empty place

VERSION = $(shell sed -n 's/.*ARTICLE_METRICS_VERSION "\(.*\)"/\1/p' ext/article_metrics.h)

amalgamation:
	$(PYTHON) -B ext/tools/amalgamate.py build/amalgamation

wheel: all
	@rm -rf build/wheel
	$(PYTHON) -B ext/tools/make_wheel.py $(VERSION) article_metrics.so build/wheel

npm: all
	@rm -rf build/npm
	@mkdir -p build/npm/article_metrics
	cp ext/pack/npm/index.* article_metrics.so LICENSE build/npm/article_metrics/
	sed 's/@VERSION@/$(VERSION)/; s/@CPU@/$(NPM_CPU)/' ext/pack/npm/package.json.in \
	    >build/npm/article_metrics/package.json
	cd build/npm && npm pack --silent ./article_metrics

NPM_CPU = $(subst aarch64,arm64,$(subst x86_64,x64,$(shell uname -m)))

deb: all
	@rm -rf build/deb
	CC="$(CC)" sh ext/tools/make_deb.sh $(VERSION) article_metrics.so build/deb

# Needs emscripten, and sources that are fetched where they are not given.
wasm: amalgamation
	WASM_SQLITE_DIR="$(WASM_SQLITE_DIR)" WASM_PCRE2_DIR="$(WASM_PCRE2_DIR)" \
	    sh ext/tools/make_wasm.sh $(VERSION) build/amalgamation build/wasm

packages: amalgamation wheel npm deb $(if $(shell command -v emcc),wasm)
	@sh tests/packages.sh

.PHONY: amalgamation wheel npm deb wasm packages

#   make hosts          asks every SQLite host that is there the same questions
hosts: all
	@PYTHON="$(PYTHON)" sh tests/hosts.sh

.PHONY: hosts
