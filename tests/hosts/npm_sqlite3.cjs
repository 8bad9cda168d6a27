const { readFileSync } = require("node:fs");
const sqlite3 = require("sqlite3");
const [extension, queries] = process.argv.slice(2);
const db = new sqlite3.Database(":memory:");
db.loadExtension(extension, (error) => {
  if (error) throw error;
  db.serialize();
  for (const query of readFileSync(queries, "utf8").trim().split("\n")) {
    db.get(query, (failed, row) => {
      if (failed) throw failed;
      console.log(Object.values(row)[0]);
    });
  }
});
