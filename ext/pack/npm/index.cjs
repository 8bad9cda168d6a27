// article_metrics: ranks, figures and clean text out of Chinese articles, for SQLite.
//
//     const db = new (require("better-sqlite3"))("my.db");
//     require("article_metrics").load(db);
"use strict";
const { existsSync } = require("node:fs");
const { join } = require("node:path");

// The path for loadExtension(), with its suffix.
function getLoadablePath() {
  const path = join(__dirname, "article_metrics.so");
  if (!existsSync(path)) {
    throw new Error(`article_metrics: ${path} is not there; this package is for ${process.platform}-${process.arch}?`);
  }
  return path;
}

// better-sqlite3 and node:sqlite (opened with allowExtension: true).
function load(db) {
  db.loadExtension(getLoadablePath());
}

module.exports = { getLoadablePath, load };
