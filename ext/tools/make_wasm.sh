#!/bin/sh
# make_wasm.sh - SQLite, PCRE2 and the extension as one WebAssembly module, packed for npm.
#
# usage: ext/tools/make_wasm.sh VERSION AMALGAMATION FOLDER     from the project root
#
# WASM_SQLITE_DIR and WASM_PCRE2_DIR name the sources; what is not given is fetched into FOLDER/src.
set -e
version=$1
amalgamation=$PWD/$2
folder=$PWD/$3
pack=$PWD/ext/pack/wasm
command -v emcc >/dev/null || {
    echo "wasm: emcc is missing; Debian's package is emscripten" >&2
    exit 1
}
# Debian's emscripten takes modules of Node.js from here, which another node does not look into
NODE_PATH=${NODE_PATH:-/usr/share/nodejs}
export NODE_PATH

if [ -z "$WASM_SQLITE_DIR" ] || [ -z "$WASM_PCRE2_DIR" ]; then
    sh ext/tools/wasm_sources.sh "$folder/src"
fi
sqlite=${WASM_SQLITE_DIR:-$folder/src/sqlite}
pcre2=${WASM_PCRE2_DIR:-$folder/src/pcre2}
for file in "$sqlite/sqlite3.c" "$pcre2/src/pcre2.h.generic"; do
    [ -e "$file" ] || {
        echo "wasm: $file is missing" >&2
        exit 1
    }
done

rm -rf "$folder/objects" "$folder/package"
mkdir -p "$folder/objects" "$folder/package"
cd "$folder/objects"

# ---- PCRE2, 8 bit, with Unicode and without its compiler for other processors ----
cp "$pcre2/src/config.h.generic" config.h
cp "$pcre2/src/pcre2.h.generic" pcre2.h
cp "$pcre2/src/pcre2_chartables.c.dist" pcre2_chartables.c
for name in auto_possess chkdint compile config context convert dfa_match error extuni find_bracket \
    jit_compile maketables match match_data newline ord2utf pattern_info script_run serialize \
    string_utils study substitute substring tables ucd valid_utf xclass; do
    source=$pcre2/src/pcre2_$name.c
    [ -e "$source" ] || continue # some versions lack some
    emcc -Oz -DHAVE_CONFIG_H -DPCRE2_CODE_UNIT_WIDTH=8 -DSUPPORT_UNICODE -DPCRE2_STATIC -I. -I"$pcre2/src" \
        -c "$source" -o "pcre2_$name.o"
done
emcc -Oz -DHAVE_CONFIG_H -DPCRE2_CODE_UNIT_WIDTH=8 -I. -I"$pcre2/src" -c pcre2_chartables.c

# ---- SQLite and the extension, for one thread ----
single="-DSQLITE_THREADSAFE=0 -DSQLITE_CORE"
emcc -Oz $single -DSQLITE_OMIT_LOAD_EXTENSION -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_MATH_FUNCTIONS \
    -DSQLITE_EXTRA_INIT=article_metrics_register -c "$sqlite/sqlite3.c"
emcc -Oz $single -DPCRE2_STATIC -I. -I"$sqlite" -c "$amalgamation/article_metrics.c"
emcc -Oz $single -I"$amalgamation" -I"$sqlite" -c "$pack/register.c"

emcc -Oz ./*.o -o "$folder/package/core.mjs" -s MODULARIZE=1 -s EXPORT_ES6=1 -s ENVIRONMENT=web,worker \
    -s WASM_BIGINT=1 -s ALLOW_MEMORY_GROWTH=1 -s TOTAL_STACK=1048576 \
    -s EXPORTED_FUNCTIONS=@"$pack/exports.txt" -s EXPORTED_RUNTIME_METHODS=UTF8ToString,getValue
cp "$pack/index.mjs" "$pack/index.d.ts" "$pack/../../../LICENSE" "$folder/package/"
sed "s/@VERSION@/$version/" "$pack/package.json.in" >"$folder/package/package.json"
chmod 644 "$folder/package/core.wasm"
ls -l "$folder/package/core.wasm" | awk '{print "wasm: " $5 " bytes"}'
