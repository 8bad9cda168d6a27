#!/bin/sh
# install.sh - make install puts the files where people say, and make uninstall takes them away.
#
# usage: tests/install.sh      from the project root, after make
passed=0
failed=0
root=$PWD/build/tests/root
rm -rf "$root"

# same WHAT WANTED FOUND
same() {
    if [ "$2" = "$3" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'install: %s\n  wanted: %s\n  found:  %s\n' "$1" "$2" "$3"
    fi
}

installed() {
    (cd "$root" && find . -type f | sort | tr '\n' ' ')
}

make -s install DESTDIR="$root" PREFIX=/usr >/dev/null
same "install with PREFIX" \
    "./usr/include/article_metrics.h ./usr/lib/article_metrics.so ./usr/lib/libarticle_metrics.a ./usr/lib/pkgconfig/article_metrics.pc " "$(installed)"
same "the installed object loads, by a path without suffix" "2005" \
    "$(sqlite3 :memory: ".load '$root/usr/lib/article_metrics'" \
        "SELECT chinese_number('两千零五')" 2>&1)"
same "the pkg-config file says where it lies" "/usr/lib/article_metrics 0.1.0" \
    "$(sed -n 's/^libdir=//p' "$root/usr/lib/pkgconfig/article_metrics.pc" | tr -d '\n'
       echo "/article_metrics $(sed -n 's/^Version: //p' "$root/usr/lib/pkgconfig/article_metrics.pc")")"
if command -v pkg-config >/dev/null; then
    program=build/tests/installed
    flags=$(PKG_CONFIG_PATH=$root/usr/lib/pkgconfig pkg-config --define-variable=prefix="$root/usr" \
        --define-variable=libdir="$root/usr/lib" --define-variable=includedir="$root/usr/include" \
        --cflags --libs article_metrics)
    # shellcheck disable=SC2086 # a list of words
    ${CC:-cc} -o "$program" tests/static.c $flags 2>&1
    same "a program links with what pkg-config says" "0" "$("$program" >/dev/null 2>&1; echo $?)"
fi
make -s uninstall DESTDIR="$root" PREFIX=/usr >/dev/null
same "uninstall leaves nothing" "" "$(installed)"
make -s install DESTDIR="$root" PREFIX=/opt/x LIBDIR=/opt/x/lib/sqlite >/dev/null
same "install with LIBDIR" \
    "./opt/x/include/article_metrics.h ./opt/x/lib/sqlite/article_metrics.so ./opt/x/lib/sqlite/libarticle_metrics.a ./opt/x/lib/sqlite/pkgconfig/article_metrics.pc " "$(installed)"
make -s uninstall DESTDIR="$root" PREFIX=/opt/x LIBDIR=/opt/x/lib/sqlite >/dev/null
make -s install DESTDIR="$root" >/dev/null
same "install without PREFIX" \
    "./usr/local/include/article_metrics.h ./usr/local/lib/article_metrics.so ./usr/local/lib/libarticle_metrics.a ./usr/local/lib/pkgconfig/article_metrics.pc " "$(installed)"
make -s uninstall DESTDIR="$root" >/dev/null
same "everything is gone" "" "$(installed)"
rm -rf "$root"

# the set-up without root, on a system without a compiler: status 1, and the packages by name
mkdir -p build/tests/empty
said=$(PATH=$PWD/build/tests/empty CC=no-such-compiler /bin/sh ext/tools/setup.sh test 2>&1)
same "a set-up that cannot install stops with status 1" "1" "$?"
case $said in *gcc*libsqlite3-dev*libpcre2-dev*sqlite3*apt-get\ install*) named=yes ;; *) named=$said ;; esac
same "and names the packages" "yes" "$named"
same "a set-up with everything there says nothing" "0 " \
    "$(said=$(sh ext/tools/setup.sh test 2>&1); echo "$? $said")"
rmdir build/tests/empty

echo "install: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
