-- A database as version 1 of the programme left it.
CREATE TABLE word (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        simplified TEXT NOT NULL CHECK (simplified <> ''),
        reading TEXT NOT NULL,
        traditional TEXT NOT NULL,
        pinyin TEXT NOT NULL,
        english TEXT NOT NULL,
        kind TEXT NOT NULL,
        tags TEXT NOT NULL DEFAULT '',
        saved_at TEXT NOT NULL,
        UNIQUE (simplified, reading)
    );
CREATE INDEX word_by_date ON word (saved_at, id);
CREATE TABLE context (
        id INTEGER PRIMARY KEY,
        word_id INTEGER NOT NULL REFERENCES word (id) ON DELETE CASCADE,
        sentence TEXT NOT NULL CHECK (sentence <> ''),
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        article TEXT NOT NULL,
        date TEXT,
        UNIQUE (word_id, sentence)
    );
CREATE TABLE place (
        key TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        path TEXT NOT NULL,
        paragraph INTEGER NOT NULL,
        "offset" INTEGER NOT NULL,
        at TEXT NOT NULL
    );
CREATE INDEX place_by_date ON place (at);
INSERT INTO word VALUES(1,'执行难','zhíxíngnán','執行難','zhíxíng nán','enforcement difficulties','phrase','','2026-01-01T08:31:00.000000+00:00');
INSERT INTO word VALUES(3,'民心','mínxīn','民心','mínxīn','popular feelings','word','people mood','2026-01-01T08:33:00.000000+00:00');
INSERT INTO context VALUES(1,1,'解决执行难问题。',2,5,'周永康强调执行','2008-11-19');
INSERT INTO context VALUES(2,1,'“执行难”依然存在。',1,4,'工作报告',NULL);
INSERT INTO place VALUES('a.txt','周永康','/texts/a.txt',3,14,'2026-01-01T09:00:00.000000+00:00');
PRAGMA application_id = 1414088257;
PRAGMA user_version = 1;
