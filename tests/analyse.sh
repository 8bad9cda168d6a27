#!/bin/sh
# analyse.sh - gcc -fanalyzer, cppcheck, clang-tidy and scan-build over ext/; each where it is there.
#
# usage: tests/analyse.sh [TOOL...]      default: gcc cppcheck tidy scan
#
# A finding is a line `file:line: ...`; one whose text stands in tests/analyse_reasons.tsv (file, part of
# the finding, reason) does not count. Status 1 when any is left.
set -u
cd "$(dirname "$0")/.." || exit 1
mkdir -p build/analyse
sources="ext/core/*.c ext/sqlite/*.c"
includes="-Iext -Iext/core -Iext/sqlite"
left=0
jobs=${ANALYSE_JOBS:-2}

# count NAME: what the tool wrote to build/analyse/NAME.log
count() {
    grep -E '^[^ ]+\.[ch]:[0-9]+(:[0-9]+)?: (fatal )?(warning|error|style|performance|portability)' \
        "build/analyse/$1.log" | sort -u >"build/analyse/$1.found"
    cut -f 1,2 tests/analyse_reasons.tsv | grep -v '^#' >build/analyse/reasons
    awk -F '\t' 'FILENAME ~ /reasons$/ { file[NR] = $1; text[NR] = $2; n = NR; next }
        { for (i = 1; i <= n; i++) if (index($0, file[i]) == 1 && index($0, text[i]) > 0) next; print }' \
        build/analyse/reasons "build/analyse/$1.found" >"build/analyse/$1.left"
    all=$(grep -c . "build/analyse/$1.found")
    n=$(grep -c . "build/analyse/$1.left")
    echo "$1: $all findings, $((all - n)) with a reason, $n left"
    cat "build/analyse/$1.left"
    left=$((left + n))
}

for tool in ${*:-gcc cppcheck tidy scan}; do
    case $tool in
    gcc) program=gcc ;;
    tidy) program=clang-tidy ;;
    scan) program=scan-build ;;
    *) program=$tool ;;
    esac
    command -v $program >/dev/null || { echo "$tool: not installed, skipped"; continue; }
    rm -rf "build/analyse/$tool"
    mkdir -p "build/analyse/$tool"
    case $tool in
    gcc) command="gcc -std=c11 -O1 -fanalyzer -Wall -Wextra $includes -c -o /dev/null" ;;
    cppcheck) command="cppcheck --quiet --std=c11 --enable=warning,performance,portability
        --inline-suppr --template=gcc $includes" ;;
    tidy) command="clang-tidy --quiet
        --checks=-*,bugprone-*,cert-*,-bugprone-easily-swappable-parameters" ;;
    scan) command="scan-build --status-bugs -o build/analyse/reports clang -std=c11 $includes
        -c -o /dev/null" ;;
    esac
    [ "$tool" = tidy ] && behind="-- -std=c11 $includes" || behind=
    # a log for each file, so that two at a time do not write into each other's lines
    # shellcheck disable=SC2086 # lists of words
    printf '%s\n' $sources | xargs -P "$jobs" -I @ sh -c "
        $(echo $command) @ $behind >build/analyse/$tool/\$(basename @).log 2>&1; true"
    cat "build/analyse/$tool"/*.log | sed "s|^$PWD/||" >"build/analyse/$tool.log"
    count "$tool"
done
echo "analyse: $left findings left"
[ "$left" -eq 0 ]
