-- A database as version 3 of the programme left it.
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
INSERT INTO "context" VALUES(1,1,'解决执行难问题。',2,5,'周永康强调执行','2008-11-19');
INSERT INTO "context" VALUES(2,1,'“执行难”依然存在。',1,4,'工作报告',NULL);
CREATE TABLE correction (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        text TEXT NOT NULL CHECK (text <> ''),
        words TEXT NOT NULL,
        syllables TEXT NOT NULL,
        scope TEXT NOT NULL,
        article TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        occurrence INTEGER NOT NULL,
        alike INTEGER NOT NULL,
        paragraph INTEGER NOT NULL,
        "start" INTEGER NOT NULL,
        path TEXT NOT NULL,
        title TEXT NOT NULL,
        at TEXT NOT NULL,
        UNIQUE (text, words, syllables, scope, article, before, after, occurrence)
    );
INSERT INTO "correction" VALUES(1,'落实党','["落实", "党"]','[]','article','text:82e9f6456fd3dc617c58a79df0b4419b09158c452506b8b2ec839af5cc02fb30','
贯彻','的十七大精神，解决执行难。
',0,1,1,2,'/texts/a.txt','周永康','2026-01-02T09:02:00.000000+00:00');
INSERT INTO "correction" VALUES(2,'王胜俊','[]','["Wang2", "Sheng4", "jun4"]','always','','','',0,1,0,0,'','','2026-01-02T09:03:00.000000+00:00');
CREATE TABLE known (
        simplified TEXT NOT NULL CHECK (simplified <> ''),
        reading TEXT NOT NULL,
        pinyin TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (simplified, reading)
    ) WITHOUT ROWID;
INSERT INTO "known" VALUES('执行','zhíxíng','zhíxíng','2026-01-02T09:04:00.000000+00:00');
INSERT INTO "known" VALUES('法案','fǎàn','fǎ''àn','2026-01-02T09:04:00.000000+00:00');
CREATE TABLE place (
        key TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        path TEXT NOT NULL,
        paragraph INTEGER NOT NULL,
        "offset" INTEGER NOT NULL,
        at TEXT NOT NULL
    );
INSERT INTO "place" VALUES('a.txt','周永康','/texts/a.txt',3,14,'2026-01-01T09:00:00.000000+00:00');
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
INSERT INTO "word" VALUES(1,'执行难','zhíxíngnán','執行難','zhíxíng nán','enforcement difficulties','phrase','','2026-01-01T08:31:00.000000+00:00');
INSERT INTO "word" VALUES(3,'民心','mínxīn','民心','mínxīn','popular feelings','word','people mood','2026-01-01T08:33:00.000000+00:00');
CREATE INDEX word_by_date ON word (saved_at, id);
CREATE INDEX place_by_date ON place (at);
CREATE INDEX correction_by_date ON correction (at, id);
CREATE INDEX word_by_traditional ON word (traditional, reading);
CREATE INDEX known_by_date ON known (at DESC, simplified, reading);
PRAGMA application_id = 1414088257;
PRAGMA user_version = 3;
