# What tests/RELIABILITY.md lists: programs for it and one target for each row.
# Included by the Makefile.

RELIABILITY_PROGRAMS = build/tests/cancel build/tests/host build/tests/length

build/tests/cancel: tests/cancel.c build/libarticle_metrics.a
	@mkdir -p $(@D)
	$(COMPILE) $(CFLAGS) -DSQLITE_CORE -o $@ $< build/libarticle_metrics.a -lsqlite3 -lpcre2-8 -pthread

build/tests/length: tests/length.c build/libarticle_metrics.a
	@mkdir -p $(@D)
	$(COMPILE) $(CFLAGS) -o $@ $< build/libarticle_metrics.a -lsqlite3 -lpcre2-8

build/tests/host: tests/host.c $(CHECKED_OBJECTS)
	@mkdir -p $(@D)
	$(COMPILE) $(CHECKED_FLAGS) -DSQLITE_CORE -Wl,--wrap=sqlite3_create_module_v2 \
	    -o $@ $< $(CHECKED_OBJECTS) -lsqlite3 -lpcre2-8

# ---- rows 1 to 3: fuzzing with clang, replay with any compiler ----

FUZZ_TARGETS := article html number options pinyin sql term
FUZZ_CC ?= clang
FUZZ_SECONDS ?= 30
FUZZ_FLAGS = -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined \
             -fno-sanitize-recover=undefined -DSQLITE_CORE
FUZZ_OBJECTS = $(CORE:%=build/fuzz/core/%.o) $(ADAPTERS:%=build/fuzz/sqlite/%.o)

build/fuzz/core/%.o: ext/core/%.c
	@mkdir -p $(@D)
	$(subst $(CC) ,$(FUZZ_CC) ,$(COMPILE)) $(FUZZ_FLAGS) -fsanitize=fuzzer-no-link -c -o $@ $<

build/fuzz/sqlite/%.o: ext/sqlite/%.c
	@mkdir -p $(@D)
	$(subst $(CC) ,$(FUZZ_CC) ,$(COMPILE)) $(FUZZ_FLAGS) -fsanitize=fuzzer-no-link -c -o $@ $<

build/fuzz/fuzz_%: tests/fuzz/fuzz_%.c tests/fuzz/fuzz.h $(FUZZ_OBJECTS)
	$(subst $(CC) ,$(FUZZ_CC) ,$(COMPILE)) -Wno-missing-prototypes $(FUZZ_FLAGS) -fsanitize=fuzzer \
	    -o $@ $< $(FUZZ_OBJECTS) -lsqlite3 -lpcre2-8 -lm

build/tests/replay_%: tests/fuzz/fuzz_%.c tests/fuzz/replay.c tests/fuzz/fuzz.h $(CHECKED_OBJECTS)
	@mkdir -p $(@D)
	$(COMPILE) $(CHECKED_FLAGS) -DSQLITE_CORE -o $@ $(filter %.c,$^) $(CHECKED_OBJECTS) \
	    -lsqlite3 -lpcre2-8 -lm

RELIABILITY_PROGRAMS += $(FUZZ_TARGETS:%=build/tests/replay_%) build/bench/bench

fuzz-programs: $(FUZZ_TARGETS:%=build/fuzz/fuzz_%)

# Each target in turn; new inputs stay in build/corpus, crashes in build/corpus/TARGET.crash-*.
fuzz: fuzz-programs
	@$(PYTHON) -B tests/fuzz/seeds.py build/corpus
	@for target in $(FUZZ_TARGETS); do \
	    nice -n 19 build/fuzz/fuzz_$$target -max_len=65536 -timeout=20 -rss_limit_mb=4096 \
	        -dict=build/corpus/words.dict -max_total_time=$(FUZZ_SECONDS) -print_final_stats=1 \
	        -artifact_prefix=build/corpus/$$target. build/corpus/$$target tests/fuzz/past/$$target \
	        > build/corpus/$$target.log 2>&1 \
	        || { tail -n 40 build/corpus/$$target.log; exit 1; }; \
	    echo "fuzz $$target: $$(sed -n 's/^stat::number_of_executed_units: *//p' \
	        build/corpus/$$target.log) runs in $(FUZZ_SECONDS) s"; \
	done

# The seeds and every past crash, by the programs that make test-programs builds.
replay:
	@$(PYTHON) -B tests/fuzz/seeds.py build/seeds
	@set -e; for target in $(FUZZ_TARGETS); do \
	    build/tests/replay_$$target build/seeds/$$target tests/fuzz/past/$$target \
	        >build/seeds/$$target.log 2>&1 || { cat build/seeds/$$target.log; exit 1; }; \
	done; cat build/seeds/*.log | awk '{ n += $$2 } END { print "replay: " n " passed, 0 failed" }'

.PHONY: fuzz-programs fuzz replay

# ---- rows 13 to 18 ----

TSAN_FLAGS = -O1 -g -fsanitize=thread -DSQLITE_CORE
TSAN_OBJECTS = $(CORE:%=build/tsan/core/%.o) $(ADAPTERS:%=build/tsan/sqlite/%.o)
THREADS_SECONDS ?= 5

build/tsan/core/%.o: ext/core/%.c
	@mkdir -p $(@D)
	$(COMPILE) $(TSAN_FLAGS) -c -o $@ $<

build/tsan/sqlite/%.o: ext/sqlite/%.c
	@mkdir -p $(@D)
	$(COMPILE) $(TSAN_FLAGS) -c -o $@ $<

build/tsan/threads: tests/threads.c $(TSAN_OBJECTS)
	$(COMPILE) $(TSAN_FLAGS) -o $@ $< $(TSAN_OBJECTS) -lsqlite3 -lpcre2-8 -pthread

threads: build/tsan/threads
	TSAN_OPTIONS="halt_on_error=1 suppressions=tests/tsan.supp" build/tsan/threads $(THREADS_SECONDS)

build/tests/soak: tests/soak.c build/libarticle_metrics.a
	@mkdir -p $(@D)
	$(COMPILE) $(CFLAGS) -DSQLITE_CORE -o $@ $< build/libarticle_metrics.a -lsqlite3 -lpcre2-8

RELIABILITY_PROGRAMS += build/tests/soak

SOAK_CALLS ?= 1000000
SOAK_OPENINGS ?= 10000

endurance: build/tests/soak
	build/tests/soak $(SOAK_CALLS) $(SOAK_OPENINGS)

build/plain/replay_%: tests/fuzz/fuzz_%.c tests/fuzz/replay.c tests/fuzz/fuzz.h build/libarticle_metrics.a
	@mkdir -p $(@D)
	$(COMPILE) $(CFLAGS) -DSQLITE_CORE -o $@ $(filter %.c,$^) build/libarticle_metrics.a \
	    -lsqlite3 -lpcre2-8 -lm

# The SQL suite in one shell after the other, the seeds and past crashes, and some soak.
VALGRIND = valgrind --quiet --leak-check=full --errors-for-leak-kinds=definite,indirect \
           --error-exitcode=9 --suppressions=tests/valgrind.supp

valgrind: all build/tests/soak $(FUZZ_TARGETS:%=build/plain/replay_%)
	@$(PYTHON) -B tests/fuzz/seeds.py build/seeds
	@set -e; for target in $(FUZZ_TARGETS); do \
	    echo "valgrind: replay $$target"; \
	    $(VALGRIND) build/plain/replay_$$target build/seeds/$$target tests/fuzz/past/$$target; \
	done
	$(VALGRIND) build/tests/soak 2000 10
	$(PYTHON) -B tests/sql.py --shell "$(VALGRIND) sqlite3"

# Static analysis: what is left is a finding; suppressions stand in tests/static.supp with reasons.
analyse:
	@sh tests/analyse.sh

coverage:
	@sh tests/coverage.sh

.PHONY: threads endurance valgrind analyse coverage

MUTANTS ?= 200

mutants:
	@nice -n 19 $(PYTHON) -B tests/mutants.py --count $(MUTANTS)

.PHONY: mutants
