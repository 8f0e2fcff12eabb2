"""The tables of the index file, shared by its writer and its reader."""

SCHEMA = 5
"""Increases with every change of what is stored, or how; an older index is then rebuilt."""

APPLICATION_ID = int.from_bytes(b"TiLx", "big")

BOUNDARY, ASIDE = "\ue000", "\ue001"
"""Marks in the English index between glosses, and before what is in parentheses.

Parentheses split a gloss, so that it counts as a whole one without its label or object.

    (law) to acquit; to set free (of sb)
    ‖ ‖ · law ‖ acquit ‖ set free ‖ · of sb ‖
"""

TABLES = """
CREATE TABLE entry (
    id INTEGER PRIMARY KEY, -- in the order of prominence
    traditional TEXT NOT NULL,
    simplified TEXT NOT NULL,
    pinyin TEXT NOT NULL, -- cedict.CedictLine.pinyin
    key TEXT NOT NULL, -- language.pinyin.search_key(pinyin)
    senses TEXT NOT NULL,
    frequency INTEGER NOT NULL,
    kind INTEGER NOT NULL -- prominence.EntryKind
);
CREATE TABLE vocabulary ( -- many headwords a row
    id INTEGER PRIMARY KEY,
    words TEXT NOT NULL, -- separated by new lines
    frequencies BLOB NOT NULL, -- array("I")
    pinyin TEXT NOT NULL, -- entry.pinyin of each, by kind and id, separated by tabs and new lines;
                          -- empty for what is the traditional form of another word as well
    traditional INTEGER NOT NULL -- whether they are no simplified headwords
);
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE skipped (line INTEGER NOT NULL, what TEXT NOT NULL);
CREATE VIRTUAL TABLE english USING fts5 ( -- rowid is entry.id
    glosses, content = '', columnsize = 0, tokenize = 'porter unicode61 remove_diacritics 2'
);
"""

INDEXES = (
    "CREATE INDEX by_simplified ON entry (simplified)",
    "CREATE INDEX by_traditional ON entry (traditional) WHERE traditional <> simplified",
    "CREATE INDEX by_pinyin ON entry (key)",
)
