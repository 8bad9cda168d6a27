/** The path for loadExtension(), with its suffix. */
export declare function getLoadablePath(): string;
/** Loads the extension into a connection of better-sqlite3 or node:sqlite. */
export declare function load(db: { loadExtension(path: string): unknown }): void;
