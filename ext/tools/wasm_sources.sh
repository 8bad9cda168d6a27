#!/bin/sh
# wasm_sources.sh - fetches what the WebAssembly module is compiled from, where it is not given.
#
# usage: ext/tools/wasm_sources.sh FOLDER
#
# FOLDER/sqlite gets SQLite's amalgamation, out of the npm package better-sqlite3; FOLDER/pcre2 gets
# PCRE2, out of the source package of this Debian, by a copy of its package lists that names sources.
set -e
folder=$1
mkdir -p "$folder"
cd "$folder"

if [ ! -e sqlite/sqlite3.c ]; then
    command -v npm >/dev/null || {
        echo "wasm: npm is missing, or set WASM_SQLITE_DIR to a folder with sqlite3.c and sqlite3.h" >&2
        exit 1
    }
    archive=$(npm pack --silent better-sqlite3@11.10.0)
    rm -rf package
    tar -xzf "$archive" package/deps/sqlite3
    mv package/deps/sqlite3 sqlite
    rm -rf package "$archive"
fi

if [ ! -e pcre2/src/pcre2.h.generic ]; then
    command -v apt-get >/dev/null || {
        echo "wasm: apt is missing, or set WASM_PCRE2_DIR to the folder of PCRE2's sources" >&2
        exit 1
    }
    mkdir -p apt/parts apt/lists/partial apt/cache
    for list in /etc/apt/sources.list /etc/apt/sources.list.d/*; do
        case $list in
        *.sources) sed 's/^Types:.*/Types: deb-src/' "$list" >"apt/parts/$(basename "$list")" ;;
        *.list) [ -e "$list" ] && sed -n 's/^deb /deb-src /p' "$list" >"apt/parts/$(basename "$list")" ;;
        esac
    done
    apt="apt-get -qq -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts=$PWD/apt/parts
         -o Dir::State::Lists=$PWD/apt/lists -o Dir::Cache=$PWD/apt/cache -o APT::Sandbox::User="
    $apt update
    release=$(. /etc/os-release && echo "$VERSION_CODENAME")
    # a mirror may list an update that it does not have: then the one of the release does as well
    $apt source --download-only pcre2 || $apt source --download-only "pcre2/$release"
    rm -rf apt pcre2
    mkdir pcre2
    tar -xf pcre2_*.orig.tar.* -C pcre2 --strip-components=1
    rm -f pcre2_*
fi
