#include "store/schema.h"

namespace chorus {
namespace {

// Rows of people have no rowid, no counter and no time of their own: nothing says who came when. A
// session and a prompt get a small number inside this file, so that the many rows that name them
// stay short; their order is no secret. A visit and its answers begin with the session's number, so
// that a session lies in one piece and is counted in one sweep.
constexpr const char* kFirst = R"sql(
CREATE TABLE meta (
  name TEXT NOT NULL PRIMARY KEY,
  value ANY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  number INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  kiosk BLOB NOT NULL CHECK (length(kiosk) = 16),
  programme TEXT NOT NULL,
  title TEXT NOT NULL,
  place TEXT NOT NULL,
  date TEXT NOT NULL,
  step INTEGER NOT NULL CHECK (step BETWEEN 1 AND 6),
  cycle INTEGER NOT NULL CHECK (cycle >= 1),
  phase TEXT NOT NULL CHECK (phase IN ('planned', 'open', 'closed')),
  scene INTEGER NOT NULL,
  take INTEGER NOT NULL,
  take_phase TEXT NOT NULL CHECK (take_phase IN ('ready', 'playing', 'talking', 'done')),
  opened_ms INTEGER NOT NULL,
  closed_ms INTEGER NOT NULL,
  results TEXT NOT NULL CHECK (results IN ('at_once', 'after_session')),
  words TEXT NOT NULL CHECK (words IN ('at_once', 'after_moderation', 'never')),
  export_to TEXT NOT NULL CHECK (export_to IN ('room_and_project', 'project')),
  breakdown INTEGER NOT NULL,
  cell INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX one_open_session ON sessions (phase) WHERE phase = 'open';

CREATE TABLE prompts (
  number INTEGER NOT NULL PRIMARY KEY,
  programme TEXT NOT NULL,
  code TEXT NOT NULL,
  UNIQUE (programme, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE revisions (
  prompt INTEGER NOT NULL REFERENCES prompts (number),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  type TEXT NOT NULL,
  definition TEXT NOT NULL,
  PRIMARY KEY (prompt, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_prompts (
  session INTEGER NOT NULL REFERENCES sessions (number),
  prompt INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (session, prompt, revision),
  FOREIGN KEY (prompt, revision) REFERENCES revisions (prompt, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE visits (
  session INTEGER NOT NULL REFERENCES sessions (number),
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  kiosk BLOB NOT NULL CHECK (length(kiosk) = 16),
  language TEXT NOT NULL,
  roles TEXT NOT NULL,
  finished INTEGER NOT NULL CHECK (finished IN (0, 1)),
  quarter_ms INTEGER NOT NULL CHECK (quarter_ms % 900000 = 0),
  PRIMARY KEY (session, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE responses (
  session INTEGER NOT NULL,
  visit BLOB NOT NULL,
  prompt INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (session, visit, prompt),
  FOREIGN KEY (session, visit) REFERENCES visits (session, id),
  FOREIGN KEY (prompt, revision) REFERENCES revisions (prompt, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE earlier_responses (
  session INTEGER NOT NULL,
  visit BLOB NOT NULL,
  prompt INTEGER NOT NULL,
  change INTEGER NOT NULL CHECK (change >= 1),
  revision INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (session, visit, prompt, change),
  FOREIGN KEY (session, visit, prompt) REFERENCES responses (session, visit, prompt)
) STRICT, WITHOUT ROWID;

CREATE TABLE moderation (
  session INTEGER NOT NULL,
  visit BLOB NOT NULL,
  prompt INTEGER NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('shown', 'hidden')),
  reason TEXT NOT NULL,
  PRIMARY KEY (session, visit, prompt),
  FOREIGN KEY (session, visit, prompt) REFERENCES responses (session, visit, prompt)
) STRICT, WITHOUT ROWID;

CREATE TABLE disclosures (
  session INTEGER NOT NULL REFERENCES sessions (number),
  prompt INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (session, prompt, revision),
  FOREIGN KEY (prompt, revision) REFERENCES revisions (prompt, revision)
) STRICT, WITHOUT ROWID;
)sql";

// What people wrote, challenged, promised and saw. The database itself refuses to change it.
constexpr const char* kRecord = R"sql(
CREATE TABLE record (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  session INTEGER NOT NULL REFERENCES sessions (number),
  kiosk BLOB NOT NULL CHECK (length(kiosk) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('statement', 'decided', 'challenge', 'answer', 'commitment',
    'voice', 'owned', 'verdict', 'postponed', 'intervention', 'undone')),
  about BLOB REFERENCES record (id),
  visit BLOB,
  on_what TEXT NOT NULL,
  code TEXT NOT NULL,
  role TEXT NOT NULL,
  text TEXT NOT NULL,
  how TEXT NOT NULL,
  due TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 0),
  FOREIGN KEY (session, visit) REFERENCES visits (session, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX record_of_session ON record (session);

CREATE TRIGGER record_is_not_changed BEFORE UPDATE ON record
BEGIN SELECT raise(ABORT, 'the record is only added to'); END;
CREATE TRIGGER record_is_not_deleted BEFORE DELETE ON record
BEGIN SELECT raise(ABORT, 'the record is only added to'); END;
)sql";

// The way back: codes as keyed marks, visits that go on from earlier ones, and what was taken back.
// The record lets go of its content in one way only: what a visit gave loses all that it said,
// while that visit stands among the withdrawals as not done, which is so only inside the
// transaction that takes it back: done is never undone, and a row that is not done cannot be
// committed unseen, since the visit itself has to go first.
constexpr const char* kWayBack = R"sql(
ALTER TABLE sessions ADD COLUMN anonymity TEXT NOT NULL DEFAULT 'complete'
  CHECK (anonymity IN ('way_back', 'complete'));

CREATE TABLE way_backs (
  mark BLOB NOT NULL PRIMARY KEY CHECK (length(mark) = 16),
  visit BLOB NOT NULL UNIQUE REFERENCES visits (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE links (
  visit BLOB NOT NULL PRIMARY KEY REFERENCES visits (id),
  earlier BLOB NOT NULL UNIQUE REFERENCES visits (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE withdrawals (
  visit BLOB NOT NULL PRIMARY KEY CHECK (length(visit) = 16),
  session INTEGER NOT NULL REFERENCES sessions (number),
  done INTEGER NOT NULL CHECK (done IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE exports (
  session INTEGER NOT NULL REFERENCES sessions (number),
  written_ms INTEGER NOT NULL,
  profile TEXT NOT NULL CHECK (profile IN ('deidentified', 'full')),
  PRIMARY KEY (session, written_ms, profile)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER withdrawal_is_not_undone BEFORE UPDATE ON withdrawals
WHEN OLD.done = 1 OR NEW.visit <> OLD.visit OR NEW.session <> OLD.session
  OR EXISTS (SELECT 1 FROM visits WHERE id = OLD.visit)
BEGIN SELECT raise(ABORT, 'what was taken back stays so'); END;
CREATE TRIGGER withdrawal_is_not_deleted BEFORE DELETE ON withdrawals
BEGIN SELECT raise(ABORT, 'what was taken back stays so'); END;

DROP TRIGGER record_is_not_changed;
CREATE TRIGGER record_is_not_changed BEFORE UPDATE ON record
WHEN NOT (NEW.id = OLD.id AND NEW.session = OLD.session AND NEW.kiosk = OLD.kiosk
  AND NEW.kind = OLD.kind AND NEW.about IS NULL AND NEW.visit IS NULL AND NEW.on_what = ''
  AND NEW.code = 'withdrawn' AND NEW.role = '' AND NEW.text = '' AND NEW.how = ''
  AND NEW.due = '' AND NEW.number = 0
  AND EXISTS (SELECT 1 FROM withdrawals WHERE visit = OLD.visit AND done = 0))
BEGIN SELECT raise(ABORT, 'the record is only added to'); END;
)sql";

// What facilitators did. The database itself refuses to change it; the hashes show whether somebody
// has done so past the database.
constexpr const char* kDeeds = R"sql(
CREATE TABLE deeds (
  number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
  kind TEXT NOT NULL,
  by_whom TEXT NOT NULL CHECK (by_whom IN ('none', 'facilitator', 'keeper', 'command_line')),
  session BLOB CHECK (length(session) = 16),
  detail TEXT NOT NULL,
  quarter_ms INTEGER NOT NULL CHECK (quarter_ms % 900000 = 0),
  previous TEXT NOT NULL CHECK (length(previous) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER deed_is_not_changed BEFORE UPDATE ON deeds
BEGIN SELECT raise(ABORT, 'the log is only added to'); END;
CREATE TRIGGER deed_is_not_deleted BEFORE DELETE ON deeds
BEGIN SELECT raise(ABORT, 'the log is only added to'); END;
CREATE TRIGGER deed_is_not_replaced BEFORE INSERT ON deeds
WHEN EXISTS (SELECT 1 FROM deeds WHERE number >= NEW.number)
BEGIN SELECT raise(ABORT, 'the log is only added to'); END;
)sql";

// Whom the words of a session are sealed to, once it was open.
constexpr const char* kSealing = R"sql(
ALTER TABLE sessions ADD COLUMN seal_words TEXT NOT NULL DEFAULT '';
)sql";

}  // namespace

const std::vector<Migration>& schema_migrations() {
  static const std::vector<Migration> migrations{
      {1, kFirst}, {2, kRecord}, {3, kWayBack}, {4, kDeeds}, {5, kSealing}};
  return migrations;
}

}  // namespace chorus
