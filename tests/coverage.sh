#!/bin/sh
# coverage.sh - which lines and branches of ext/ the tests run; needs clang and llvm-cov.
#
# usage: tests/coverage.sh [SUITE...]      from anywhere; works on a copy in build/coverage
#
# Builds with clang's counters, runs the suites of tests/run.sh, and prints the total of each file, then
# every line and branch that nothing ran and that tests/coverage_reasons.tsv does not explain.
set -u
cd "$(dirname "$0")/.." || exit 1
python=${PYTHON:-/usr/bin/python3}
tree=build/coverage/tree
rm -rf build/coverage
mkdir -p "$tree"
cp -r Makefile README.md LICENSE CHANGELOG.md sqlpkg.json ext tests fixtures sql .clang-format "$tree"
counters="-fprofile-instr-generate -fcoverage-mapping"
export LLVM_PROFILE_FILE="$PWD/build/coverage/%m-%p.profraw"
suffix=$(clang --version | sed -n 's/.*version \([0-9]*\).*/\1/p' | head -n 1)
profdata=$(command -v "llvm-profdata-$suffix" || command -v llvm-profdata)
cov=$(command -v "llvm-cov-$suffix" || command -v llvm-cov)
make -j2 -C "$tree" CC=clang CFLAGS="-O1 -g $counters" LDFLAGS="$counters" \
    CHECKED_FLAGS="-O1 -g $counters" all static test-programs >build/coverage/make.log 2>&1 || {
    tail -n 20 build/coverage/make.log
    exit 1
}
(cd "$tree" && PYTHON="$python" sh tests/run.sh) >build/coverage/run.log 2>&1
tail -n 1 build/coverage/run.log
"$profdata" merge -sparse -o build/coverage/all.profdata build/coverage/*.profraw || exit 1
objects="$tree/article_metrics.so"
for program in "$tree"/build/tests/*; do
    case $program in *.d | *output) continue ;; esac
    [ -f "$program" ] && [ -x "$program" ] && objects="$objects -object $program"
done
# shellcheck disable=SC2086 # lists of words
"$cov" export -format=text -instr-profile=build/coverage/all.profdata $objects \
    -ignore-filename-regex='(^|/)tree/tests/|_data\.h$' >build/coverage/all.json 2>build/coverage/cov.log ||
    {
        tail build/coverage/cov.log
        exit 1
    }
exec "$python" -B tests/coverage.py build/coverage/all.json
