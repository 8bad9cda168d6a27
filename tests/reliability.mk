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
