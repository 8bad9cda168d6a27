#!/bin/sh
# recipes.sh - every recipe in sql/ runs alone from the project root and ends without an error; it
# prints what stands in tests/recipes/NAME.txt, where there is such a file.
# report.sql reads a database that is there already: tests/report.py is its test.
#
# usage: tests/recipes.sh [--update]      --update writes what they print into these files
cd "$(dirname "$0")/.." || exit 1
passed=0
failed=0
mkdir -p build/tests
printed=build/tests/recipe
rm -f build/demo.db
for recipe in sql/*.sql; do
    [ "$recipe" = sql/report.sql ] && continue
    expected=tests/recipes/$(basename "$recipe" .sql).txt
    sqlite3 -batch -bail <"$recipe" >"$printed" 2>&1
    status=$?
    if [ ! -s "$printed" ] || grep -qE '^(Parse |Runtime )?[Ee]rror\b' "$printed"; then
        status=1
    fi
    head -n 1 "$recipe" | grep -q '^-- .*?' || status=1
    if [ "$status" -eq 0 ] && [ -e "$expected" ]; then
        [ "$1" = --update ] && cp "$printed" "$expected"
        diff -u "$expected" "$printed" || status=1
    fi
    if [ "$status" -eq 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "not ok: $recipe"
        grep -iE 'error' "$printed" | head -n 5
    fi
done
echo "recipes: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
