import sys

import apsw

db = apsw.Connection(":memory:")
db.enableloadextension(True)
db.loadextension(sys.argv[1])
for query in open(sys.argv[2], encoding="utf-8"):
    print(db.cursor().execute(query).fetchall()[0][0])
