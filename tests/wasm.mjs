// wasm.mjs - the WebAssembly package, installed into an empty place, answers as the native extension
// does, and its small interface keeps what it promises.
//
// usage: node wasm.mjs FIXTURES WANTED      WANTED: what the native extension makes of the fixtures
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { open } from "article_metrics-wasm";

const [fixtures, wanted] = process.argv.slice(2);
let passed = 0;
let failed = 0;

function same(what, left, right) {
  const [a, b] = [left, right].map((v) => JSON.stringify(v, (_, x) => (typeof x === "bigint" ? `${x}n` : x)));
  if (a === b) passed++;
  else {
    failed++;
    console.log(`${what}\n  wanted: ${a?.slice(0, 200)}\n  found:  ${b?.slice(0, 200)}`);
  }
}

function fails(what, said, does) {
  try {
    does();
    same(what, said, "no error");
  } catch (error) {
    same(what, said, error.message);
  }
}

const db = await open();
db.exec("CREATE TABLE articles(name TEXT, body TEXT)");
for (const name of readdirSync(fixtures).filter((n) => n.endsWith(".txt")).sort()) {
  db.exec("INSERT INTO articles VALUES(?, ?)", [name, readFileSync(join(fixtures, name), "utf8")]);
}
const facts = `SELECT group_concat(fact, ' ') AS facts FROM (
  SELECT rank || basis || coalesce(scope, '-') || coalesce(r.metric, '-') || r.start AS fact
    FROM (SELECT body FROM articles ORDER BY name) a, article_ranks(a.body) r
  UNION ALL
  SELECT m.surface || m.unit || m.kind || coalesce(m.metric, '-') || m.start
    FROM (SELECT body FROM articles ORDER BY name) a, article_metrics(a.body) m)`;
same("the fixtures give the facts that they give natively", readFileSync(wanted, "utf8").trim(),
  db.exec(facts)[0].facts);
db.exec("CREATE VIRTUAL TABLE search USING fts5(body, tokenize = 'article'); INSERT INTO search VALUES('湖州(húzhōu)市');");
same("the tokenizer is there", [{ n: 1 }], db.exec("SELECT count(*) AS n FROM search WHERE search MATCH '湖州市'"));

same("values go in and out as they are", [{ a: null, b: 1, c: 1.5, d: "茶\0叶", e: 9007199254740993n, f: 1 }],
  db.exec("SELECT ? AS a, ? AS b, ? AS c, ? AS d, ? AS e, ? AS f", [null, 1, 1.5, "茶\0叶", 9007199254740993n, true]));
same("bytes stay bytes", [1, 2, 255], [...db.exec("SELECT ? AS b", [new Uint8Array([1, 2, 255])])[0].b]);
same("the last statement with columns gives the rows", [{ n: 3 }], db.exec("CREATE TABLE t(a); SELECT 3 AS n; -- end"));
same("a comment gives none", [], db.exec("-- nothing"));

fails("a wrong statement says what is wrong", 'near "SELEC": syntax error', () => db.exec("SELEC 1"));
fails("wrong options say so", 'article_sections(): options are no JSON object like {"published":"2025-05-23"}: a string is missing at byte 1',
  () => db.exec("SELECT * FROM article_sections('茶', '{')"));
fails("values must be as many as asked for", "1 values wanted, 0 given", () => db.exec("SELECT ?"));
fails("what is no value is refused", "value 1 cannot be bound", () => db.exec("SELECT ?", [{}]));

const copy = await open(db.bytes());
same("a database is opened from its bytes", db.exec("SELECT count(*) AS n FROM articles"), copy.exec("SELECT count(*) AS n FROM articles"));
copy.exec("DELETE FROM articles");
same("the copy is its own", false, db.exec("SELECT count(*) AS n FROM articles")[0].n === 0);
same("bytes that are no database are refused", "file is not a database",
  await open(new TextEncoder().encode("no database")).then(() => "opened", (error) => error.message));
copy.close();
copy.close();
fails("a closed database says so", "the database is closed", () => copy.exec("SELECT 1"));

console.log(`wasm: ${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
