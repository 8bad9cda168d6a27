#!/bin/sh
# recipes.sh - every recipe in sql/ runs alone from the project root, prints something and no error.
# report.sql reads a database that is there already: tests/report.py is its test.
cd "$(dirname "$0")/.." || exit 1
passed=0
failed=0
mkdir -p build
rm -f build/demo.db
for recipe in sql/*.sql; do
    [ "$recipe" = sql/report.sql ] && continue
    output=$(sqlite3 -bail <"$recipe" 2>&1)
    status=$?
    case $output in
    "" | *[Ee]rror*) status=1 ;;
    esac
    if [ "$status" -eq 0 ] && head -n 1 "$recipe" | grep -q '^-- .*?'; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "not ok: $recipe"
        printf '%s\n' "$output" | grep -i error | head -n 5
    fi
done
echo "recipes: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
