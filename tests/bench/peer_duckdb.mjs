// DuckDB does the tasks of the peers with its own regular expressions, on one thread.
//
// usage: node peer_duckdb.mjs MODULES TEXTS ROUNDS < patterns as JSON    TEXTS: a JSON text a line
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [modules, texts, rounds] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(modules + '/')('@duckdb/node-api');
const patterns = JSON.parse(readFileSync(0, 'utf8'));
const quoted = (name) => `'${patterns[name].replaceAll("'", "''")}'`;
const stripped = `regexp_replace(body, ${quoted('strip')}, '', 'g')`;
const tasks = {
  read: 'SELECT sum(octet_length(encode(body))) FROM articles',
  strip: `SELECT sum(octet_length(encode(${stripped}))) FROM articles`,
  rank: `SELECT count(nullif(regexp_extract(${stripped}, ${quoted('rank')}, 1), '')) FROM articles`,
  figures: `SELECT sum(len(regexp_extract_all(${stripped}, ${quoted('figures')}))) FROM articles`,
};

const db = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
await db.run('CREATE TABLE articles(body TEXT)');
const appender = await db.createAppender('articles');
for (const line of readFileSync(texts, 'utf8').split('\n').filter(Boolean)) {
  appender.appendVarchar(JSON.parse(line));
  appender.endRow();
}
appender.closeSync();

const version = (await db.runAndReadAll('SELECT version()')).getRowsJson()[0][0];
for (let round = 0; round <= Number(rounds); round++) {
  for (const [task, sql] of Object.entries(tasks)) {
    const before = process.cpuUsage();
    const result = (await db.runAndReadAll(sql)).getRowsJson()[0][0];
    const used = process.cpuUsage(before);
    const ms = (used.user + used.system) / 1000;
    if (round > 0) console.log(JSON.stringify({ version, task, ms, result: String(result) }));
  }
}
