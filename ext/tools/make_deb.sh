#!/bin/sh
# make_deb.sh - writes the Debian package libsqlite3-mod-article-metrics.
#
# usage: ext/tools/make_deb.sh VERSION OBJECT FOLDER      prints the path of the package
#
# The module lies where dlopen looks, beside Debian's other SQLite modules: .load article_metrics
set -e
version=$1
object=$2
folder=$3
arch=$(dpkg --print-architecture)
triplet=$(${CC:-gcc} -print-multiarch)
tree=$folder/tree
doc=$tree/usr/share/doc/libsqlite3-mod-article-metrics
rm -rf "$tree"
mkdir -p "$tree/DEBIAN" "$tree/usr/lib/$triplet" "$doc"
install -m 644 "$object" "$tree/usr/lib/$triplet/article_metrics.so"
strip --strip-unneeded --remove-section=.comment --remove-section=.note "$tree/usr/lib/$triplet/article_metrics.so"
{
    echo "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
    echo "Upstream-Name: article_metrics"
    echo
    echo "Files: *"
    echo "Copyright: the article_metrics authors"
    echo "License: Expat"
    sed -n '/^Permission/,$s/^$/./; /^Permission/,$s/^/ /p' LICENSE
} >"$doc/copyright"
{
    echo "libsqlite3-mod-article-metrics ($version-1) unstable; urgency=medium"
    echo
    echo "  * $version; see CHANGELOG.md of the sources."
    echo
    echo " -- the article_metrics authors <article-metrics@example.org>  Mon, 23 Nov 2026 12:00:00 +0000"
} | gzip -9n >"$doc/changelog.Debian.gz"
chmod 644 "$doc/copyright" "$doc/changelog.Debian.gz"
size=$(du -k -s "$tree/usr" | cut -f1)
sed "s/@VERSION@/$version/; s/@ARCH@/$arch/; s/@SIZE@/$size/" ext/pack/debian/control.in >"$tree/DEBIAN/control"
echo "activate-noawait ldconfig" >"$tree/DEBIAN/triggers"
(cd "$tree" && find usr -type f -exec md5sum {} + >DEBIAN/md5sums)
find "$tree" -type d -exec chmod 755 {} +
package=$folder/libsqlite3-mod-article-metrics_$version-1_$arch.deb
dpkg-deb --root-owner-group -Zxz --build "$tree" "$package" >/dev/null
echo "$package"
