#!/bin/sh
# symbols.sh - what the shared object shows to the process it is loaded into, and what it needs.
#
# usage: tests/symbols.sh [article_metrics.so]      from the project root, after make
#
# SQLite loads extensions into the global name space: any further exported name could be taken for
# one of another extension, and a second PCRE2 in the process could answer our calls.
library=${1:-./article_metrics.so}
passed=0
failed=0

# same WHAT WANTED FOUND
same() {
    if [ "$2" = "$3" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'symbols: %s\n  wanted: %s\n  found:  %s\n' "$1" "$2" "$3"
    fi
}

words() {
    sort | tr '\n' ' ' | sed 's/ $//'
}

# PCRE2 is inside where its static library could be linked
static_pcre2=$(nm "$library" 2>/dev/null | grep -c ' t pcre2_match_8$')
needed="libc.so.6"
[ "$static_pcre2" = 0 ] && needed="libc.so.6 libpcre2-8.so.0"

same "exactly the entry points are exported" \
    "sqlite3_articlemetrics_init sqlite3_extension_init" \
    "$(nm -D --defined-only "$library" | awk '{print $3}' | words)"
same "only these libraries are needed" "$needed" \
    "$(readelf -d "$library" | sed -n 's/.*NEEDED.*\[\(.*\)\]/\1/p' | grep -v '^ld-' | words)"
same "SQLite is called through its table of functions, never by name" "" \
    "$(nm -D --undefined-only "$library" | awk '{print $2}' | grep '^sqlite3_' | words)"
same "no relocations in code" "" "$(readelf -d "$library" | grep TEXTREL | words)"
same "no executable stack" "RW" \
    "$(readelf -lW "$library" | sed -n 's/.*GNU_STACK.* \(R[WE ]*\) *0x.*/\1/p' | tr -d ' ')"
same "no way to the environment, the clock, the locale or files" "" \
    "$(nm -D --undefined-only "$library" | awk '{print $2}' | sed 's/@.*//' |
        grep -xE 'getenv|time|gettimeofday|localtime|setlocale|fopen|open|rand|random|abort|exit' |
        words)"

for object in build/core/*.o; do
    mutable=$(size -A "$object" | awk '$1 ~ /^\.(data|bss)($|\.)/ && $1 !~ /^\.data\.rel\.ro/ {n += $2}
                                       END {print n + 0}')
    same "$(basename "$object" .o): no variables that outlive a call" "0" "$mutable"
done

echo "symbols: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
