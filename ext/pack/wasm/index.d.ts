export type Value = null | number | bigint | string | boolean | Uint8Array;
export type Row = Record<string, null | number | bigint | string | Uint8Array>;

/** A database in memory, with the functions and tables of article_metrics. */
export declare class Database {
  /** Runs SQL, with values for the ? of its first statement; the rows of the last that has columns. */
  exec(sql: string, values?: Value[]): Row[];
  /** The database as the bytes of a file. */
  bytes(): Uint8Array;
  close(): void;
}

/** Opens an empty database, or the one whose file is given. */
export declare function open(bytes?: Uint8Array): Promise<Database>;
