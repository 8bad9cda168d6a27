// index.mjs - SQLite with article_metrics inside, for browsers, workers and Node.js.
//
//     import { open } from "article_metrics-wasm";
//     const db = await open();                       // in memory; open(bytes) reads a database file
//     db.exec("SELECT rank, scope, metric FROM article_ranks(?)", ["全市茶叶产量居全省第3位。"]);
//     db.close();
import createCore from "./core.mjs";

const ROW = 100;
const DONE = 101;
const TRANSIENT = -1; // SQLite copies what is bound
const FREE_ON_CLOSE_AND_GROW = 1 | 2;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
let loading;

/** Node.js reads the module from its own folder; elsewhere it is fetched from beside core.mjs. */
async function load() {
  const url = new URL("./core.wasm", import.meta.url);
  const node = typeof process === "object" && process.versions?.node && url.protocol === "file:";
  const wasmBinary = node ? (await import("node:fs")).readFileSync(url) : undefined;
  return createCore(wasmBinary ? { wasmBinary } : { locateFile: () => url.href });
}

/**
 * Opens a database in memory: an empty one, or the one whose file is given as a Uint8Array.
 * Rejects when the bytes are no database or memory is out.
 */
export async function open(bytes) {
  loading ??= load();
  return new Database(await loading, bytes);
}

export class Database {
  #core;
  #handle;

  constructor(core, bytes) {
    this.#core = core;
    const place = core._malloc(4);
    const name = this.#put(encoder.encode(":memory:\0"));
    core._sqlite3_open(name, place);
    this.#handle = core.getValue(place, "*");
    core._free(name);
    core._free(place);
    if (!bytes) return;
    try {
      this.#read(bytes);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /**
   * Runs one or more statements; the rows of the last one that has columns, as objects. `values`
   * are bound to the ? of the first: null, numbers, bigints, strings, booleans, Uint8Arrays.
   * Whole numbers beyond 2^53 come back as bigints. Throws an Error with what SQLite says.
   */
  exec(sql, values = []) {
    const core = this.#core;
    if (!this.#handle) throw new Error("the database is closed");
    const text = this.#put(encoder.encode(sql + "\0"));
    const places = core._malloc(8);
    let rows = [];
    try {
      for (let at = text; core.HEAPU8[at] !== 0; at = core.getValue(places + 4, "*")) {
        this.#check(core._sqlite3_prepare_v2(this.#handle, at, -1, places, places + 4));
        const statement = core.getValue(places, "*");
        if (statement === 0) continue; // a comment
        try {
          this.#bind(statement, at === text ? values : []);
          rows = this.#rows(statement) ?? rows;
        } finally {
          core._sqlite3_finalize(statement);
        }
      }
    } finally {
      core._free(places);
      core._free(text);
    }
    return rows;
  }

  /** The database as the bytes of a file. */
  bytes() {
    const core = this.#core;
    if (!this.#handle) throw new Error("the database is closed");
    const size = core._malloc(8);
    const name = this.#put(encoder.encode("main\0"));
    const data = core._sqlite3_serialize(this.#handle, name, size, 0);
    const copy = core.HEAPU8.slice(data, data + core.getValue(size, "i32"));
    core._sqlite3_free(data);
    core._free(name);
    core._free(size);
    return copy;
  }

  /** Frees the database; a second call does nothing. */
  close() {
    if (this.#handle) this.#core._sqlite3_close_v2(this.#handle);
    this.#handle = 0;
  }

  #put(bytes) {
    const place = this.#core._malloc(bytes.length + 1);
    if (place === 0) throw new Error("out of memory");
    this.#core.HEAPU8.set(bytes, place);
    return place;
  }

  #check(rc) {
    if (rc === 0 || rc === ROW || rc === DONE) return rc;
    throw new Error(this.#core.UTF8ToString(this.#core._sqlite3_errmsg(this.#handle)));
  }

  #read(bytes) {
    const core = this.#core;
    const data = core._sqlite3_malloc(bytes.length); // SQLite's own, which frees it
    if (data === 0 && bytes.length > 0) throw new Error("out of memory");
    core.HEAPU8.set(bytes, data);
    const name = this.#put(encoder.encode("main\0"));
    const size = BigInt(bytes.length);
    const rc = core._sqlite3_deserialize(this.#handle, name, data, size, size, FREE_ON_CLOSE_AND_GROW);
    core._free(name);
    this.#check(rc);
    this.exec("SELECT count(*) FROM sqlite_schema"); // says now what is no database
  }

  #bind(statement, values) {
    const core = this.#core;
    const wanted = core._sqlite3_bind_parameter_count(statement);
    if (values.length !== wanted) throw new Error(`${wanted} values wanted, ${values.length} given`);
    values.forEach((value, i) => this.#check(this.#bindOne(statement, i + 1, value)));
  }

  #bindOne(statement, i, value) {
    const core = this.#core;
    if (value === null || value === undefined) return core._sqlite3_bind_null(statement, i);
    if (typeof value === "boolean") value = value ? 1n : 0n;
    if (Number.isSafeInteger(value)) value = BigInt(value);
    if (typeof value === "bigint") return core._sqlite3_bind_int64(statement, i, value);
    if (typeof value === "number") return core._sqlite3_bind_double(statement, i, value);
    const text = typeof value === "string";
    if (!text && !(value instanceof Uint8Array)) throw new TypeError(`value ${i} cannot be bound`);
    const bytes = text ? encoder.encode(value) : value;
    const place = this.#put(bytes);
    const bind = text ? core._sqlite3_bind_text : core._sqlite3_bind_blob;
    const rc = bind(statement, i, place, bytes.length, TRANSIENT);
    core._free(place);
    return rc;
  }

  /** All rows of a statement; undefined when it has no columns. */
  #rows(statement) {
    const core = this.#core;
    const n = core._sqlite3_column_count(statement);
    const names = Array.from({ length: n }, (_, i) =>
      core.UTF8ToString(core._sqlite3_column_name(statement, i)));
    const rows = [];
    while (this.#check(core._sqlite3_step(statement)) === ROW) {
      rows.push(Object.fromEntries(names.map((name, i) => [name, this.#value(statement, i)])));
    }
    return n > 0 ? rows : undefined;
  }

  #value(statement, i) {
    const core = this.#core;
    switch (core._sqlite3_column_type(statement, i)) {
      case 1: {
        const whole = core._sqlite3_column_int64(statement, i);
        return Number.isSafeInteger(Number(whole)) ? Number(whole) : whole;
      }
      case 2: return core._sqlite3_column_double(statement, i);
      case 3: return decoder.decode(this.#slice(core._sqlite3_column_text(statement, i), statement, i));
      case 4: return this.#slice(core._sqlite3_column_blob(statement, i), statement, i);
      default: return null;
    }
  }

  #slice(place, statement, i) {
    return this.#core.HEAPU8.slice(place, place + this.#core._sqlite3_column_bytes(statement, i));
  }
}
