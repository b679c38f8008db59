-- Version 1 of a case. docs/decisions/case-on-sqlite.md says why it is laid out so; entrepot/store/schema.py migrates.

CREATE TABLE files (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    name TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    added TEXT NOT NULL
);

-- Every name under which the same bytes were given.
CREATE TABLE file_names (
    sha256 TEXT NOT NULL REFERENCES files,
    name TEXT NOT NULL,
    PRIMARY KEY (sha256, name)
);

CREATE TABLE documents (
    document_id TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL REFERENCES files,
    position INTEGER NOT NULL, -- within its file; more than 0 for members of an archive
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT,
    publisher TEXT,
    author TEXT,
    published TEXT,
    url TEXT,
    encoding TEXT,
    pages INTEGER,
    reader TEXT NOT NULL,
    text TEXT NOT NULL,
    layout BLOB NOT NULL, -- blocks, anchors and notices: JSON under zlib
    UNIQUE (sha256, position)
);

CREATE TABLE refusals (
    number INTEGER PRIMARY KEY,
    file_name TEXT NOT NULL, -- of the file as given
    file_sha256 TEXT, -- of the same; NULL where its bytes could not be had
    document_id TEXT REFERENCES documents, -- where the text was had, but no claims could be read
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    sha256 TEXT
);
CREATE INDEX refusals_by_file ON refusals (file_sha256);
CREATE INDEX refusals_by_name ON refusals (file_name);

CREATE TABLE readings (
    document_id TEXT PRIMARY KEY REFERENCES documents,
    reader_version TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('read', 'other_language', 'crashed')),
    claims INTEGER NOT NULL,
    digest TEXT NOT NULL -- SHA-256 over the claims as stored
);

CREATE TABLE claims (
    claim_id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES readings ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    factuality TEXT NOT NULL,
    is_denied INTEGER NOT NULL CHECK (is_denied IN (0, 1)),
    record TEXT NOT NULL, -- the whole claim as JSON, fields with default values left out
    UNIQUE (document_id, position)
);

CREATE TABLE journal (
    number INTEGER PRIMARY KEY,
    "when" TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    digest TEXT NOT NULL CHECK (length(digest) = 64)
);

CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_is_not_cut BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- Also against INSERT OR REPLACE, which fires no delete trigger.
CREATE TRIGGER journal_grows_by_one BEFORE INSERT ON journal
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
