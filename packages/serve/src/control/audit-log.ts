import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";

/** Something that somebody did and that changed or took out something. Never a customer, a rule's text or a secret. */
export interface AuditEntry {
  /** Id of who did it: `key:…`, `token:…`, `loopback`. */
  readonly principal: string;
  /** `rules.save`, `job.start`, `key.use`. */
  readonly action: string;
  /** What it was done to: a rule file, a segment's name, a job's id. */
  readonly subject?: string;
  /** `done`, `refused`, `failed`: an HTTP status where a request did it. */
  readonly outcome: string;
  readonly requestId?: string;
}

export interface AuditRecord extends AuditEntry {
  readonly id: number;
  /** ISO instant. */
  readonly at: string;
}

/** Who did what when: kept in order, never changed. */
export class AuditLog {
  readonly #database: DatabaseSync;
  /** Milliseconds since 1970. */
  readonly #clock: () => number;

  constructor(database: DatabaseSync, clock: () => number) {
    this.#database = database;
    this.#clock = clock;
  }

  /** It is on the disk when this returns. */
  note({ principal, action, subject, outcome, requestId }: AuditEntry): void {
    this.#database
      .prepare(
        "INSERT INTO audit (at, principal, action, subject, outcome, request_id) VALUES (?, ?, ?, ?, ?, ?)",
      )
      .run(
        new Date(this.#clock()).toISOString(),
        principal,
        action,
        subject ?? null,
        outcome,
        requestId ?? null,
      );
  }

  /** The latest first. */
  latest(limit: number): readonly AuditRecord[] {
    return this.#database
      .prepare("SELECT * FROM audit ORDER BY id DESC LIMIT ?")
      .all(limit)
      .map((row) => told(auditRow.parse(row)));
  }
}

const auditRow = z.object({
  id: z.number(),
  at: z.string(),
  principal: z.string(),
  action: z.string(),
  subject: z.string().nullable(),
  outcome: z.string(),
  request_id: z.string().nullable(),
});

const told = (row: z.infer<typeof auditRow>): AuditRecord => ({
  id: row.id,
  at: row.at,
  principal: row.principal,
  action: row.action,
  outcome: row.outcome,
  ...(row.subject === null ? {} : { subject: row.subject }),
  ...(row.request_id === null ? {} : { requestId: row.request_id }),
});
