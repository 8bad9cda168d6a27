# article_metrics: a SQLite extension that turns Chinese articles into facts.
#
#   make demo       sets up what is missing, builds, and shows the main job on the fixtures
#   make test       sets up what is missing, builds, and runs every test
#   make            builds ./article_metrics.so
#   make install    PREFIX=/usr/local LIBDIR=$(PREFIX)/lib DESTDIR=; make uninstall undoes it
#   make static     builds build/libarticle_metrics.a for programs (compile them with -DSQLITE_CORE,
#                   link with -lsqlite3 -lpcre2-8)
#   make amalgamation, wheel, npm, deb: packages below build/; make packages tests them (ext/pack)
#   make data       writes the generated tables again from ext/data
#   make browser-test   tests the page of sql/report.sql in a browser; sets up Chromium, about 100 MB
#   make check      every row of tests/RELIABILITY.md, in about ten minutes; make soak the long runs
#   make eval       scores the extension on gold texts, where they are
#   make bench      times everything beside reading the rows; writes tests/bench/RESULTS.md
#   make lint       checks layout and common mistakes
#   make clean      removes what was built

ifeq ($(origin CC),default)
CC := gcc
endif
CFLAGS ?= -O2 -g
PREFIX ?= /usr/local
LIBDIR ?= $(PREFIX)/lib
INCLUDEDIR ?= $(PREFIX)/include
PYTHON ?= /usr/bin/python3

WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
           -Wmissing-prototypes -Werror=implicit-function-declaration
INCLUDES = -Iext -Iext/core -Iext/sqlite
COMPILE = $(CC) $(CPPFLAGS) -std=c11 $(WARNINGS) $(INCLUDES) -fPIC -fvisibility=hidden -MMD -MP

CORE := $(basename $(notdir $(wildcard ext/core/*.c)))
ADAPTERS := cache engines help place progress register rows rowset scalar tables tokenizer value

CORE_OBJECTS = $(CORE:%=build/core/%.o)
OBJECTS = $(CORE_OBJECTS) $(ADAPTERS:%=build/sqlite/%.o)
STATIC_OBJECTS = $(CORE_OBJECTS) $(ADAPTERS:%=build/static/%.o)
CHECKED_CORE = $(CORE:%=build/checked/core/%.o)
CHECKED_OBJECTS = $(CHECKED_CORE) $(ADAPTERS:%=build/checked/sqlite/%.o)
UNIT_TESTS = $(patsubst tests/core/%.c,build/tests/%,$(wildcard tests/core/test_*.c))
PROGRAM_TESTS = build/tests/static build/tests/all_in_one build/tests/single build/tests/oom

LINK = $(CC) $(CFLAGS) $(LDFLAGS) -shared -Wl,-soname,article_metrics.so -Wl,-z,defs \
       -Wl,-Bsymbolic -Wl,--exclude-libs,ALL \
       -Wl,--as-needed -Wl,--version-script=ext/tools/exports.map -pthread

# PCRE2 goes into the object where its archive is there, so that nothing but libc is needed.
PCRE2_ARCHIVE := $(wildcard $(shell $(CC) -print-file-name=libpcre2-8.a 2>/dev/null))

all: article_metrics.so

ifneq ($(PCRE2_ARCHIVE),)
article_metrics.so: $(OBJECTS) ext/tools/exports.map
	$(LINK) -o $@ $(OBJECTS) $(PCRE2_ARCHIVE) || \
	    { echo "PCRE2's archive cannot be linked in; linking its shared library"; \
	      $(LINK) -o $@ $(OBJECTS) -lpcre2-8; }
else
article_metrics.so: $(OBJECTS) ext/tools/exports.map
	$(LINK) -o $@ $(OBJECTS) -lpcre2-8
endif

build/core/%.o: ext/core/%.c
	@mkdir -p $(@D)
	$(COMPILE) $(CFLAGS) -c -o $@ $<

build/sqlite/%.o: ext/sqlite/%.c
	@mkdir -p $(@D)
	$(COMPILE) $(CFLAGS) -c -o $@ $<

# ---- for programs that link the extension in ----

build/static/%.o: ext/sqlite/%.c
	@mkdir -p $(@D)
	$(COMPILE) $(CFLAGS) -DSQLITE_CORE -c -o $@ $<

static: build/libarticle_metrics.a

build/libarticle_metrics.a: $(STATIC_OBJECTS)
	rm -f $@
	$(AR) rcs $@ $(STATIC_OBJECTS)

# ---- tests: unit tests and the out-of-memory test run with the sanitizers where there are any ----

ifneq ($(filter test-programs build/tests/% build/checked/% oom replay lifetime cursors cancel length \
                endurance,$(MAKECMDGOALS)),)
SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=undefined
ifneq ($(shell mkdir -p build && echo 'int main(void) { return 0; }' | \
           $(CC) $(SANITIZE) -x c - -o build/can_sanitize 2>/dev/null && \
           ./build/can_sanitize && echo yes),yes)
SANITIZE :=
endif
endif
CHECKED_FLAGS = -O1 -g -fno-omit-frame-pointer $(SANITIZE)

include tests/reliability.mk

test-programs: $(UNIT_TESTS) $(PROGRAM_TESTS) $(RELIABILITY_PROGRAMS)

build/checked/core/%.o: ext/core/%.c
	@mkdir -p $(@D)
	$(COMPILE) $(CHECKED_FLAGS) -c -o $@ $<

build/checked/sqlite/%.o: ext/sqlite/%.c
	@mkdir -p $(@D)
	$(COMPILE) $(CHECKED_FLAGS) -DSQLITE_CORE -c -o $@ $<

build/tests/test_%: tests/core/test_%.c $(CHECKED_CORE)
	@mkdir -p $(@D)
	$(COMPILE) $(CHECKED_FLAGS) -Wno-unused-function -Itests/core -o $@ $< $(CHECKED_CORE) -lcmocka -lpcre2-8 -lm

build/tests/oom: tests/oom.c $(CHECKED_OBJECTS)
	@mkdir -p $(@D)
	$(COMPILE) $(CHECKED_FLAGS) -DSQLITE_CORE -o $@ $< $(CHECKED_OBJECTS) -lsqlite3 -lpcre2-8

build/tests/static: tests/static.c build/libarticle_metrics.a
	@mkdir -p $(@D)
	$(COMPILE) $(CFLAGS) -DSQLITE_CORE -o $@ $< build/libarticle_metrics.a -lsqlite3 -lpcre2-8

build/tests/all_in_one: tests/static.c build/all.o
	@mkdir -p $(@D)
	$(COMPILE) $(CFLAGS) -DSQLITE_CORE -o $@ $< build/all.o -lsqlite3 -lpcre2-8

build/tests/single: tests/single.c
	@mkdir -p $(@D)
	$(COMPILE) $(CFLAGS) -o $@ $< -lsqlite3 -ldl

build/all.o: ext/all.c
	@mkdir -p $(@D)
	$(COMPILE) $(CFLAGS) -DSQLITE_CORE -c -o $@ $<

# ---- the benchmark: a program that measures, and the extension once more without PCRE2's JIT ----

bench-programs: build/bench/bench build/bench/no_jit/article_metrics.so

build/bench/bench: $(wildcard tests/bench/*.[ch])
	@mkdir -p $(@D)
	$(COMPILE) $(CFLAGS) -o $@ $(filter-out %/no_jit.c,$(filter %.c,$^)) -lsqlite3

build/bench/no_jit/article_metrics.so: $(OBJECTS) tests/bench/no_jit.c ext/tools/exports.map
	@mkdir -p $(@D)
	$(COMPILE) $(CFLAGS) -c -o build/bench/no_jit/no_jit.o tests/bench/no_jit.c
	$(LINK) -Wl,--wrap=pcre2_jit_compile_8 -o $@ $(OBJECTS) build/bench/no_jit/no_jit.o \
	    $(or $(PCRE2_ARCHIVE),-lpcre2-8)

# ---- what people type ----

# The set-up may install the compiler and libraries that this file looks for at its start, so
# what comes after it is done by a fresh make.
demo:
	@CC="$(CC)" sh ext/tools/setup.sh build
	@$(MAKE) --no-print-directory -s all
	@rm -f build/demo.db
	@sqlite3 -batch build/demo.db < sql/demo.sql

test:
	@CC="$(CC)" sh ext/tools/setup.sh test
	@$(MAKE) --no-print-directory -s all static test-programs
	@sh tests/run.sh

browser-test:
	@CC="$(CC)" sh ext/tools/setup.sh browser
	@$(MAKE) --no-print-directory -s all
	@$(PYTHON) -B tests/report_browser.py

bench:
	@CC="$(CC)" sh ext/tools/setup.sh build
	@$(MAKE) --no-print-directory -s all bench-programs
	@$(PYTHON) -B tests/bench/run.py

eval: all
	@$(PYTHON) -B tests/pages.py | tail -n 2 | head -n 1
	@if [ -d ../shared/gold ]; then \
	    for gold in ../shared/gold/*.jsonl; do \
	        echo "$$gold"; \
	        $(PYTHON) ../shared/eval/score.py ./article_metrics "$$gold" || exit 1; \
	    done; \
	else \
	    echo "eval: skipped, there are no gold texts"; \
	fi

# gen_traditional first: gen_lexicon reads what it writes.
data:
	@for generator in ext/tools/gen_traditional.py \
	        $(filter-out %/gen_traditional.py,$(wildcard ext/tools/gen_*.py)); do \
	    echo "$$generator"; $(PYTHON) -B "$$generator" || exit 1; \
	done

lint:
	clang-format --dry-run -Werror $(filter-out %_data.h,$(wildcard ext/*.[ch] ext/core/*.[ch] \
	    ext/sqlite/*.[ch] tests/*.[ch] tests/core/*.[ch] tests/bench/*.[ch]))
	@if command -v clang-tidy >/dev/null; then \
	    clang-tidy --quiet --checks='bugprone-*,-bugprone-easily-swappable-parameters' \
	        ext/core/*.c ext/sqlite/*.c -- -std=c11 $(INCLUDES); \
	else \
	    echo "lint: clang-tidy is not installed, skipped"; \
	fi

include ext/pack/pack.mk

install: all static
	install -d "$(DESTDIR)$(LIBDIR)/pkgconfig" "$(DESTDIR)$(INCLUDEDIR)"
	install -m 644 article_metrics.so "$(DESTDIR)$(LIBDIR)/article_metrics.so"
	install -m 644 build/libarticle_metrics.a "$(DESTDIR)$(LIBDIR)/libarticle_metrics.a"
	install -m 644 ext/article_metrics.h "$(DESTDIR)$(INCLUDEDIR)/article_metrics.h"
	sed 's|@PREFIX@|$(PREFIX)|; s|@LIBDIR@|$(LIBDIR)|; s|@INCLUDEDIR@|$(INCLUDEDIR)|; s|@VERSION@|$(VERSION)|' \
	    ext/pack/article_metrics.pc.in >"$(DESTDIR)$(LIBDIR)/pkgconfig/article_metrics.pc"
	chmod 644 "$(DESTDIR)$(LIBDIR)/pkgconfig/article_metrics.pc"

uninstall:
	rm -f "$(DESTDIR)$(LIBDIR)/article_metrics.so" "$(DESTDIR)$(LIBDIR)/libarticle_metrics.a" \
	    "$(DESTDIR)$(INCLUDEDIR)/article_metrics.h" "$(DESTDIR)$(LIBDIR)/pkgconfig/article_metrics.pc"

clean:
	rm -rf build article_metrics.so

-include $(wildcard build/*.d build/*/*.d build/checked/*/*.d build/fuzz/*.d build/fuzz/*/*.d \
           build/tsan/*/*.d)

.PHONY: all static test-programs bench-programs demo test browser-test bench eval data lint install uninstall clean
.SECONDARY:
.DELETE_ON_ERROR:
