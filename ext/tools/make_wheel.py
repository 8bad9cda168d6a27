#!/usr/bin/python3
"""Writes the Python wheel: the built extension, and load() and loadable_path() for it.

usage: ext/tools/make_wheel.py VERSION OBJECT FOLDER      prints the path of the wheel
"""
import base64
import hashlib
import os
import platform
import sys
import zipfile

EXT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def main():
    version, built, folder = sys.argv[1:]
    tag = f"py3-none-{platform.system().lower()}_{platform.machine()}"
    info = f"article_metrics-{version}.dist-info"
    with open(os.path.join(EXT, "pack", "python", "__init__.py"), "rb") as source:
        module = source.read()
    with open(built, "rb") as source:
        extension = source.read()
    with open(os.path.join(os.path.dirname(EXT), "LICENSE"), "rb") as source:
        licence = source.read()
    metadata = (f"Metadata-Version: 2.1\nName: article_metrics\nVersion: {version}\nLicense: MIT\n"
                "Summary: Ranks, figures and clean text out of Chinese articles, for sqlite3\n"
                "Requires-Python: >=3.7\n")
    wheel = f"Wheel-Version: 1.0\nGenerator: make_wheel.py\nRoot-Is-Purelib: false\nTag: {tag}\n"
    files = [("article_metrics/__init__.py", module), ("article_metrics/article_metrics.so", extension),
             (f"{info}/LICENSE", licence), (f"{info}/METADATA", metadata.encode()), (f"{info}/WHEEL", wheel.encode())]
    record = ""
    for name, data in files:
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        record += f"{name},sha256={digest},{len(data)}\n"
    files.append((f"{info}/RECORD", (record + f"{info}/RECORD,,\n").encode()))
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, f"article_metrics-{version}-{tag}.whl")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in files:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))  # the same wheel each time
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(entry, data)
    print(path)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main()
