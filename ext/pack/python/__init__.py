"""article_metrics: ranks, figures and clean text out of Chinese articles, for sqlite3.

    import sqlite3, article_metrics
    db = sqlite3.connect("my.db")
    article_metrics.load(db)
"""
import os


def loadable_path():
    """The path for load_extension() and .load, without the suffix that SQLite adds."""
    return os.path.join(os.path.dirname(os.path.abspath(__file__)), "article_metrics")


def load(connection):
    """Loads the extension into a connection; what it allowed before is allowed after."""
    if not hasattr(connection, "enable_load_extension"):
        raise RuntimeError("this Python was built without loadable extensions; Debian's python3, apsw and"
                           " pysqlite3 have them")
    connection.enable_load_extension(True)
    try:
        connection.load_extension(loadable_path())
    finally:
        connection.enable_load_extension(False)
