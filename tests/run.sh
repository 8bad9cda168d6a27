#!/bin/sh
# run.sh - runs every suite and ends with the line "N passed, N failed".
#
# usage: tests/run.sh      from anywhere, after make all static test-programs
#
# Unit tests print the lines of cmocka; every other suite ends with "name: N passed, N failed". What a
# suite prints is shown when something in it failed.
cd "$(dirname "$0")/.." || exit 1
python=${PYTHON:-/usr/bin/python3}
passed=0
failed=0
output=build/tests/output
export ASAN_OPTIONS="detect_leaks=1 ${ASAN_OPTIONS:-}"
export PYTHONDONTWRITEBYTECODE=1 # leaves no files in the checkout

# report NAME STATUS PASSED FAILED
report() {
    bad=$4
    [ "$2" -ne 0 ] && [ "$bad" -eq 0 ] && bad=1 # a crash, or a leak after the last test
    [ "$(($3 + bad))" -eq 0 ] && bad=1          # a suite without tests is no success
    [ "$bad" -gt 0 ] && tail -n 100 "$output"
    printf '%-16s %5d passed, %d failed\n' "$1" "$3" "$bad"
    passed=$((passed + $3))
    failed=$((failed + bad))
}

# unit PROGRAM
unit() {
    "$1" >"$output" 2>&1
    status=$?
    report "$(basename "$1")" "$status" "$(grep -c '^\[       OK \]' "$output")" \
        "$(sed -n 's/^\[  FAILED  \] \([0-9][0-9]*\) test.*/\1/p' "$output" | head -n 1 |
            grep . || echo 0)"
}

# suite NAME COMMAND...
suite() {
    name=$1
    shift
    "$@" >"$output" 2>&1
    status=$?
    line=$(grep -E '(^|[^0-9])[0-9]+ passed, [0-9]+ failed' "$output" | tail -n 1)
    report "$name" "$status" "$(echo "$line" | sed -n 's/.*[^0-9]\([0-9]*\) passed.*/\1/p' |
        grep . || echo 0)" "$(echo "$line" | sed -n 's/.* \([0-9]*\) failed.*/\1/p' |
        grep . || echo 0)"
}

for source in tests/core/test_*.c; do
    unit "build/tests/$(basename "$source" .c)"
done
suite oom build/tests/oom
suite host build/tests/host
suite cancel build/tests/cancel 64 100 3
suite replay "${MAKE:-make}" -s replay
suite growth "$python" tests/growth.py 262144
suite static build/tests/static
suite all_in_one build/tests/all_in_one
suite single build/tests/single ./article_metrics.so
suite symbols sh tests/symbols.sh ./article_metrics.so
suite layers sh tests/layers.sh
suite install sh tests/install.sh
suite packages sh tests/packages.sh amalgamation
suite data sh tests/data.sh
suite sql "$python" tests/sql.py
suite values "$python" tests/values.py
suite help "$python" tests/help.py
suite plans "$python" tests/plans.py
suite hostile "$python" tests/hostile.py
suite python "$python" tests/host_python.py
suite tokenizer "$python" tests/tokenizer.py
suite progress "$python" tests/progress.py
suite injection "$python" tests/pinyin_injection.py
[ -e tests/fixtures.py ] && suite fixtures "$python" tests/fixtures.py
suite pages "$python" tests/pages.py
suite recipes sh tests/recipes.sh
suite report "$python" tests/report.py
suite pipeline "$python" tests/pipeline.py
[ -e tests/docs.py ] && suite docs "$python" tests/docs.py

printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
