import type { DatabaseSync } from "node:sqlite";
import { StoreError } from "../../core/store-error.ts";

/** "lots" in ASCII: tells a Lotse database from any other file. */
export const APPLICATION = 0x6c6f7473;

const FIRST = `
CREATE TABLE keys (workspace TEXT NOT NULL, person TEXT NOT NULL, wrapped TEXT NOT NULL, master TEXT NOT NULL, created INTEGER NOT NULL,
  PRIMARY KEY (workspace, person)) STRICT;
CREATE INDEX keys_master ON keys (master);
CREATE INDEX keys_created ON keys (created);
CREATE TABLE threads (id TEXT PRIMARY KEY, workspace TEXT, person TEXT, thread TEXT NOT NULL, changed INTEGER NOT NULL) STRICT;
CREATE INDEX threads_owner ON threads (workspace, person);
CREATE INDEX threads_changed ON threads (changed);
CREATE TABLE receipts (workspace TEXT NOT NULL, id TEXT NOT NULL, taken INTEGER NOT NULL, PRIMARY KEY (workspace, id)) STRICT;
CREATE INDEX receipts_taken ON receipts (taken);
CREATE TABLE limits (workspace TEXT NOT NULL, person TEXT NOT NULL, busy INTEGER NOT NULL, PRIMARY KEY (workspace, person)) STRICT;
CREATE INDEX limits_busy ON limits (busy);
CREATE TABLE drafts (id TEXT PRIMARY KEY, workspace TEXT NOT NULL, person TEXT NOT NULL, kind TEXT NOT NULL, sealed TEXT NOT NULL,
  created INTEGER NOT NULL) STRICT;
CREATE INDEX drafts_owner ON drafts (workspace, person);
CREATE INDEX drafts_created ON drafts (created);
CREATE TABLE tickets (id TEXT PRIMARY KEY, workspace TEXT NOT NULL, person TEXT NOT NULL, state TEXT NOT NULL, incident INTEGER NOT NULL,
  version INTEGER NOT NULL, sealed TEXT NOT NULL, claimant TEXT, created INTEGER NOT NULL, changed INTEGER NOT NULL, closed INTEGER) STRICT;
CREATE INDEX tickets_owner ON tickets (workspace, person, created, id);
CREATE INDEX tickets_state ON tickets (workspace, state, created, id);
CREATE INDEX tickets_closed ON tickets (incident, closed) WHERE closed IS NOT NULL;
CREATE TABLE outbox (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, workspace TEXT NOT NULL, person TEXT NOT NULL,
  conversation TEXT NOT NULL, address TEXT NOT NULL, body TEXT NOT NULL, created INTEGER NOT NULL, due INTEGER NOT NULL, state TEXT NOT NULL,
  fence INTEGER NOT NULL DEFAULT 0, attempted INTEGER, looks INTEGER NOT NULL DEFAULT 0, absent INTEGER NOT NULL DEFAULT 0, looked INTEGER,
  message TEXT, reason TEXT, next INTEGER NOT NULL, lease INTEGER, changed INTEGER NOT NULL) STRICT;
CREATE INDEX outbox_owner ON outbox (workspace, person);
CREATE INDEX outbox_conversation ON outbox (conversation, seq) WHERE state IN ('ready', 'sending', 'unknown');
CREATE INDEX outbox_next ON outbox (state, next);
CREATE INDEX outbox_lease ON outbox (state, lease);
CREATE INDEX outbox_created ON outbox (created) WHERE state IN ('ready', 'sending', 'unknown');
CREATE INDEX outbox_changed ON outbox (changed) WHERE state IN ('sent', 'dead');
CREATE TABLE jobs (id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, due INTEGER NOT NULL, state TEXT NOT NULL,
  attempt INTEGER NOT NULL DEFAULT 0, lease INTEGER, reason TEXT, died INTEGER) STRICT;
CREATE INDEX jobs_due ON jobs (state, due);
CREATE INDEX jobs_lease ON jobs (state, lease);
CREATE INDEX jobs_died ON jobs (state, died);
CREATE TABLE feedback (id INTEGER PRIMARY KEY, day TEXT NOT NULL, outcome TEXT NOT NULL, rules TEXT NOT NULL, helpful INTEGER NOT NULL,
  knowledge TEXT NOT NULL) STRICT;
CREATE INDEX feedback_day ON feedback (day);
CREATE TABLE preferences (workspace TEXT NOT NULL, person TEXT NOT NULL, language TEXT, address TEXT, changed INTEGER NOT NULL,
  PRIMARY KEY (workspace, person)) STRICT;
CREATE INDEX preferences_changed ON preferences (changed);
CREATE TABLE journal (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day TEXT NOT NULL, knowledge TEXT NOT NULL, line TEXT NOT NULL,
  previous TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE INDEX journal_day ON journal (day);
CREATE INDEX journal_knowledge ON journal (knowledge);
CREATE TABLE versions (hash TEXT PRIMARY KEY, text TEXT NOT NULL, day TEXT NOT NULL) STRICT;
CREATE TABLE readiness (id INTEGER PRIMARY KEY CHECK (id = 1), written INTEGER NOT NULL) STRICT;
`;

const HEAD = `
CREATE TABLE journal_head (id INTEGER PRIMARY KEY CHECK (id = 1), position INTEGER NOT NULL, hash TEXT NOT NULL, day TEXT NOT NULL) STRICT;
INSERT INTO journal_head SELECT 1, position, hash, day FROM journal ORDER BY position DESC LIMIT 1`;

/** One entry per version of the schema; entries are only ever added. */
const STEPS: readonly string[] = [FIRST, HEAD];

const numberOf = (db: DatabaseSync, pragma: string): number =>
  Number(Object.values(db.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);

/** Another program's database is neither read nor changed. */
export function refuseForeign(db: DatabaseSync, file: string): void {
  const empty = db.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === undefined;
  if (!empty && numberOf(db, "application_id") !== APPLICATION) {
    throw new StoreError(
      `LOTSE_SQLITE_FILE=${file}: eine Datenbank eines anderen Programms, eine Datei von Lotse nennen (this is a database of another program; name a file of Lotse's own)`,
    );
  }
}

/** What tools only look at is not brought to the newest schema: they say what to do instead. */
export function refuseOther(db: DatabaseSync, file: string): void {
  refuseForeign(db, file);
  refuseNewer(db, `LOTSE_SQLITE_FILE=${file}`);
  if (numberOf(db, "user_version") < STEPS.length)
    throw new StoreError(
      `LOTSE_SQLITE_FILE=${file}: von einem älteren Lotse geschrieben, npm start bringt sie einmal auf den neuen Stand (written by an older Lotse, npm start brings it up to date)`,
    );
}

/** `name`: what the operator knows the file by. */
export function refuseNewer(db: DatabaseSync, name: string, known = STEPS.length): void {
  const version = numberOf(db, "user_version");
  if (version <= known) return;
  throw new StoreError(
    `${name}: von einem neueren Lotse geschrieben (Schema ${version}, dieses kennt ${known}), jenes wieder starten oder eine ältere Sicherung zurückholen (written by a newer Lotse (schema ${version}, this one knows ${known}); start that version again, or restore a backup of before)`,
  );
}

/** Brings a database to the newest schema, or says why it cannot be used; changes nothing in a file that is not ours. */
export function migrate(db: DatabaseSync, file: string, steps: readonly string[] = STEPS): void {
  refuseForeign(db, file);
  refuseNewer(db, `LOTSE_SQLITE_FILE=${file}`, steps.length);
  const version = numberOf(db, "user_version");
  for (const [at, step] of steps.entries()) {
    if (at < version) continue;
    db.exec(
      `BEGIN IMMEDIATE; PRAGMA application_id = ${APPLICATION}; ${step}; PRAGMA user_version = ${at + 1}; COMMIT`,
    );
  }
}
