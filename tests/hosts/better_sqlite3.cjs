const { readFileSync } = require("node:fs");
const [extension, queries] = process.argv.slice(2);
const db = new (require("better-sqlite3"))(":memory:");
db.loadExtension(extension);
for (const query of readFileSync(queries, "utf8").trim().split("\n")) {
  console.log(Object.values(db.prepare(query).get())[0]);
}
