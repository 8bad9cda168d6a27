#!/bin/sh
# layers.sh - who may include whom: layers only look down, and the core knows nothing of SQLite.
#
# usage: tests/layers.sh      from the project root
passed=0
failed=0

# none WHAT LINES: passes when there are no lines
none() {
    if [ -z "$2" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'layers: %s\n%s\n' "$1" "$2"
    fi
}

# files of the core whose name is one of these words, or begins with one and _
files() {
    for word in "$@"; do
        ls "ext/core/$word.c" "ext/core/$word.h" ext/core/"$word"_*.[ch] 2>/dev/null
    done
}

# includes FILES: lines FILE:#include "..."
includes() {
    grep -H '^ *# *include *"' "$@"
}

base="base arena buf utf8 json pattern"
words="character letter lexicon number period pinyin options engine term"
# shellcheck disable=SC2086 # lists of words
none "the lowest layer includes only itself" \
    "$(includes $(files $base) | grep -vE '"(base|arena|buf|utf8|json|pattern)(_[a-z_]+)?\.h"')"
# shellcheck disable=SC2086
none "words and numbers do not know sections, sentences and facts" \
    "$(includes $(files $words) ext/core/clean.[ch] |
        grep -E '"(section|scan|phrase|reader|rank|metric|superlative|article)(_[a-z_]+)?\.h"')"
none "sections do not know sentences and facts" \
    "$(includes $(files section) | grep -E '"(scan|phrase|reader|rank|metric|article)(_[a-z_]+)?\.h"')"
none "the core does not know SQLite" "$(grep -nE 'include.*sqlite|sqlite3_' ext/core/*.[ch])"
none "the core does not look up at the adapters" \
    "$(for header in ext/sqlite/*.h; do
        grep -n "include \"$(basename "$header")\"" ext/core/*.[ch]
    done)"
none "only pattern.c sees PCRE2" "$(grep -lE 'include *[<"]pcre2' ext/core/*.[ch] ext/sqlite/*.[ch] |
    grep -v '^ext/core/pattern\.c$')"
none "only host.h and the public header bring SQLite in" \
    "$(grep -lE 'include *[<"]sqlite3' ext/*.h ext/sqlite/*.[ch] |
        grep -vE '^ext/(sqlite/host|article_metrics)\.h$')"
none "an internal header serves its own module alone" \
    "$(includes ext/core/*.[ch] ext/sqlite/*.[ch] | grep '_internal\.h"' |
        awk -F: '{file = $1; sub(/.*\//, "", file); own = $2; sub(/.*"/, "", own);
                  sub(/_internal.*/, "", own); if (index(file, own) != 1) print}')"
none "every file opens with a comment that says what it is for" \
    "$(for file in ext/*.[ch] ext/core/*.[ch] ext/sqlite/*.[ch]; do
        head -c 2 "$file" | grep -q '/\*' || echo "$file"
    done)"
none "every header written by hand is guarded" \
    "$(for file in ext/*.h ext/core/*.h ext/sqlite/*.h; do
        case $file in *_data.h) continue ;; esac # generated, for one file each
        grep -q '^#ifndef A[A-Z0-9_]*_H$' "$file" || echo "$file"
    done)"
none "every source stands in ext/all.c, once" \
    "$(for file in ext/core/*.c ext/sqlite/*.c; do
        [ "$(grep -c "include \"${file#ext/}\"" ext/all.c)" = 1 ] || echo "$file"
    done)"

echo "layers: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
