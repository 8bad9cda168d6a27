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

build/fuzz/fuzz_%: tests/fuzz/fuzz_%.c tests/fuzz/mutate.c tests/fuzz/fuzz.h $(FUZZ_OBJECTS)
	$(subst $(CC) ,$(FUZZ_CC) ,$(COMPILE)) -Wno-missing-prototypes $(FUZZ_FLAGS) -fsanitize=fuzzer \
	    -o $@ $(filter %.c,$^) $(FUZZ_OBJECTS) -lsqlite3 -lpcre2-8 -lm

build/tests/replay_%: tests/fuzz/fuzz_%.c tests/fuzz/replay.c tests/fuzz/fuzz.h $(CHECKED_OBJECTS)
	@mkdir -p $(@D)
	$(COMPILE) $(CHECKED_FLAGS) -DSQLITE_CORE -o $@ $(filter %.c,$^) $(CHECKED_OBJECTS) \
	    -lsqlite3 -lpcre2-8 -lm

RELIABILITY_PROGRAMS += $(FUZZ_TARGETS:%=build/tests/replay_%) build/bench/bench

fuzz-programs: $(FUZZ_TARGETS:%=build/fuzz/fuzz_%)

# Each target in turn; new inputs stay in build/corpus, crashes in build/corpus/TARGET.crash-*.
define FUZZ
	@$(PYTHON) -B tests/fuzz/seeds.py build/corpus
	@for target in $(1); do \
	    FUZZ_WORDS=build/corpus/words.txt nice -n 19 build/fuzz/fuzz_$$target -max_len=65536 -timeout=20 -rss_limit_mb=4096 \
	        -dict=build/corpus/words.dict -max_total_time=$(FUZZ_SECONDS) -print_final_stats=1 \
	        -artifact_prefix=build/corpus/$$target. build/corpus/$$target \
	        $$(ls -d build/corpus/kept/$$target tests/fuzz/past/$$target 2>/dev/null) \
	        > build/corpus/$$target.log 2>&1 \
	        || { tail -n 40 build/corpus/$$target.log; exit 1; }; \
	    echo "fuzz $$target: $$(sed -n 's/^stat::number_of_executed_units: *//p' \
	        build/corpus/$$target.log) runs in $(FUZZ_SECONDS) s"; \
	done
endef

fuzz-core: fuzz-programs
	$(call FUZZ,$(filter-out sql,$(FUZZ_TARGETS)))

fuzz-sql: fuzz-programs
	$(call FUZZ,sql)

fuzz: fuzz-core fuzz-sql

# The seeds and every past crash, by the programs that make test-programs builds. What is clean stays
# as it is when it is cleaned again: asked of the seeds, as articles that were made up by a fuzzer may
# end in furniture only when what stood behind it is gone.
replay: $(FUZZ_TARGETS:%=build/tests/replay_%)
	@$(PYTHON) -B tests/fuzz/seeds.py build/seeds
	@set -e; for target in $(FUZZ_TARGETS); do \
	    { FUZZ_IDEMPOTENT=1 build/tests/replay_$$target build/seeds/$$target && \
	      build/tests/replay_$$target tests/fuzz/past/$$target \
	          $$(ls -d build/seeds/kept/$$target 2>/dev/null); } \
	        >build/seeds/$$target.log 2>&1 || { cat build/seeds/$$target.log; exit 1; }; \
	done; cat build/seeds/*.log | awk '{ n += $$2 } END { print "replay: " n " passed, 0 failed" }'

.PHONY: fuzz-programs fuzz fuzz-core fuzz-sql replay

# ---- rows 4 to 12: programs and suites of make test, each by itself ----

OOM_STEP ?= 1
LENGTH_BYTES ?= 2300000000
GROWTH_BYTES ?= 67108864
CANCEL_QUERIES ?= 99

oom: build/tests/oom
	build/tests/oom $(OOM_STEP)

values: all
	$(PYTHON) -B tests/values.py

length: build/tests/length
	build/tests/length $(LENGTH_BYTES)

plans: all
	$(PYTHON) -B tests/plans.py

lifetime: build/tests/host
	build/tests/host arguments

cursors: build/tests/host
	build/tests/host cursors

hostile: all
	$(PYTHON) -B tests/hostile.py

growth: all build/bench/bench
	$(PYTHON) -B tests/growth.py $(GROWTH_BYTES)

cancel: build/tests/cancel
	build/tests/cancel 64 100 $(CANCEL_QUERIES)

.PHONY: oom values length plans lifetime cursors hostile growth cancel

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

VALGRIND_SUITES ?= replay soak sql

valgrind: all build/tests/soak $(FUZZ_TARGETS:%=build/plain/replay_%)
	@VALGRIND="$(VALGRIND)" PYTHON="$(PYTHON)" sh tests/valgrind.sh "$(VALGRIND_SUITES)" "$(FUZZ_TARGETS)"

# Static analysis: what is left is a finding; suppressions stand in tests/static.supp with reasons.
analyse:
	@sh tests/analyse.sh

coverage:
	@sh tests/coverage.sh

.PHONY: threads endurance valgrind analyse coverage

MUTANTS ?= 200

mutants:
	@nice -n 19 $(PYTHON) -B tests/mutants.py --count $(MUTANTS)

# The harness is tested too: the bugs that it was built for, planted one after the other.
planted:
	@$(PYTHON) -B tests/planted.py

.PHONY: mutants planted

# ---- all rows: what fits in ten minutes, and what takes hours ----

# One build first, so that rows that run at the same time only find what they need.
check:
	@$(MAKE) --no-print-directory -s all static
	@$(MAKE) --no-print-directory -s test-programs fuzz-programs build/tsan/threads \
	    $(FUZZ_TARGETS:%=build/plain/replay_%)
	@nice -n 5 $(PYTHON) -B tests/reliability.py check $(RELIABILITY_FLAGS)

soak:
	@$(MAKE) --no-print-directory -s all static
	@$(MAKE) --no-print-directory -s test-programs fuzz-programs build/tsan/threads \
	    $(FUZZ_TARGETS:%=build/plain/replay_%)
	@nice -n 15 $(PYTHON) -B tests/reliability.py soak --jobs 1 $(RELIABILITY_FLAGS)

.PHONY: check soak
