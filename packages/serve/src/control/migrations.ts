/**
 * What makes the tables of the control state, in order: the version of a file is how many of them it has had. One that was published
 * is never changed; what comes later is added at the end.
 */
export const migrations: readonly string[] = [
  `CREATE TABLE api_keys (
     id TEXT PRIMARY KEY,
     name TEXT NOT NULL,
     hash BLOB NOT NULL,
     scopes TEXT NOT NULL,
     created_at TEXT NOT NULL,
     expires_at TEXT,
     last_used_at TEXT,
     revoked_at TEXT
   ) STRICT;

   CREATE TABLE jobs (
     sequence INTEGER PRIMARY KEY AUTOINCREMENT,
     id TEXT NOT NULL UNIQUE,
     request TEXT NOT NULL,
     state TEXT NOT NULL,
     principal TEXT NOT NULL,
     requested_by TEXT NOT NULL,
     created_at TEXT NOT NULL,
     started_at TEXT,
     ended_at TEXT,
     progress TEXT,
     result TEXT,
     problem TEXT,
     attempts INTEGER NOT NULL DEFAULT 0
   ) STRICT;
   CREATE INDEX jobs_by_state ON jobs (state, sequence);

   CREATE TABLE job_events (
     job TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
     id INTEGER NOT NULL,
     type TEXT NOT NULL,
     state TEXT NOT NULL,
     progress TEXT,
     PRIMARY KEY (job, id)
   ) STRICT, WITHOUT ROWID;

   CREATE TABLE job_keys (
     principal TEXT NOT NULL,
     key TEXT NOT NULL,
     digest TEXT NOT NULL,
     job TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
     created_at TEXT NOT NULL,
     PRIMARY KEY (principal, key)
   ) STRICT, WITHOUT ROWID;

   CREATE TABLE audit (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     at TEXT NOT NULL,
     principal TEXT NOT NULL,
     action TEXT NOT NULL,
     subject TEXT,
     outcome TEXT NOT NULL,
     request_id TEXT
   ) STRICT;
   CREATE INDEX audit_by_time ON audit (at);

   CREATE TABLE deliveries (
     id TEXT PRIMARY KEY,
     job TEXT,
     destination TEXT NOT NULL,
     content_type TEXT NOT NULL,
     body BLOB NOT NULL,
     state TEXT NOT NULL,
     attempts INTEGER NOT NULL DEFAULT 0,
     next_attempt_at TEXT,
     last_problem TEXT,
     created_at TEXT NOT NULL,
     ended_at TEXT
   ) STRICT;
   CREATE INDEX deliveries_by_turn ON deliveries (state, next_attempt_at);`,

  // What is handed over is kept in the warehouse; jobs only name it.
  `DROP TABLE deliveries;
   ALTER TABLE jobs ADD COLUMN delivery TEXT;
   ALTER TABLE jobs ADD COLUMN missed INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE jobs ADD COLUMN missed_since TEXT;
   ALTER TABLE jobs ADD COLUMN next_attempt_at TEXT;`,
];
