import sqlite3
import sys

db = sqlite3.connect(":memory:")
db.enable_load_extension(True)
db.load_extension(sys.argv[1])
for query in open(sys.argv[2], encoding="utf-8"):
    print(db.execute(query).fetchone()[0])
