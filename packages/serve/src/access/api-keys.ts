import { timingSafeEqual } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { scopes } from "@satsuma/http";
import type { Principal, Scope } from "@satsuma/http";
import { SatsumaError } from "@satsuma/model";
import { z } from "zod";
import { AuditLog } from "../control/audit-log.ts";
import { keyText, newKey, parseKey, secretHash } from "./key-text.ts";

/** A key as it is told of: never its secret. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** ISO instants; null where there is none. */
  readonly createdAt: string;
  readonly expiresAt: string | null;
  /** To the minute. */
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

export interface NewApiKey {
  /** What it is for: `nightly run`. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** ISO instant; null for a key without an end. */
  readonly expiresAt: string | null;
}

/** How much later than the last noted use another is noted: a note is a write to the disk. */
const NOTED_EVERY_MS = 60_000;

/** The API keys of a project. Keys that another process makes or revokes count at once. */
export class ApiKeys {
  readonly #database: DatabaseSync;
  /** Milliseconds since 1970. */
  readonly #clock: () => number;
  readonly #audit: AuditLog;

  constructor(database: DatabaseSync, clock: () => number) {
    this.#database = database;
    this.#clock = clock;
    this.#audit = new AuditLog(database, clock);
  }

  /** @returns `text` the key itself: it is kept nowhere and cannot be shown again */
  create({ name, scopes, expiresAt }: NewApiKey): { readonly text: string; readonly key: ApiKey } {
    const made = newKey();
    this.#database
      .prepare(
        "INSERT INTO api_keys (id, name, hash, scopes, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
      )
      .run(made.id, name, secretHash(made.secret), JSON.stringify(scopes), this.#now(), expiresAt);
    this.#note("keys.create", made.id);
    return { text: keyText(made), key: this.#key(made.id) };
  }

  /** The oldest first. */
  list(): readonly ApiKey[] {
    return this.#database
      .prepare("SELECT * FROM api_keys ORDER BY created_at, id")
      .all()
      .map((row) => told(keyRow.parse(row)));
  }

  /** @throws SatsumaError `ACCESS_KEY` when there is none of this id */
  revoke(id: string): ApiKey {
    this.#database
      .prepare("UPDATE api_keys SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL")
      .run(this.#now(), id);
    const key = this.#key(id);
    this.#note("keys.revoke", id);
    return key;
  }

  /** Takes every key away, as if there had never been one. @returns how many there were */
  forgetAll(): number {
    const { changes } = this.#database.prepare("DELETE FROM api_keys").run();
    this.#note("keys.forget", "all");
    return Number(changes);
  }

  /** True where a key is in force. */
  hasAny(): boolean {
    return this.list().some((key) => this.#isInForce(key));
  }

  /** True where there is a key or was one: that the last has expired does not mean that everybody may come in. */
  hadAny(): boolean {
    return this.#database.prepare("SELECT 1 FROM api_keys LIMIT 1").get() !== undefined;
  }

  /** Who has this key; undefined for what is no key, an unknown, wrong, revoked or expired one. */
  principal(text: string): Principal | undefined {
    const parsed = parseKey(text);
    if (parsed === undefined) return undefined;
    const found = this.#database.prepare("SELECT * FROM api_keys WHERE id = ?").get(parsed.id);
    if (found === undefined) return undefined;
    const row = keyRow.parse(found);
    const key = told(row);
    if (!timingSafeEqual(row.hash, secretHash(parsed.secret)) || !this.#isInForce(key))
      return undefined;
    this.#noteUse(key);
    return { id: `key:${key.id}`, name: key.name, scopes: key.scopes };
  }

  /** Keys are made and taken away by whoever may write the project's folder, not over the network. */
  #note(action: string, subject: string): void {
    this.#audit.note({ principal: "command line", action, subject, outcome: "done" });
  }

  #isInForce({ revokedAt, expiresAt }: ApiKey): boolean {
    return revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > this.#clock());
  }

  #noteUse({ id, lastUsedAt }: ApiKey): void {
    if (lastUsedAt !== null && this.#clock() - Date.parse(lastUsedAt) < NOTED_EVERY_MS) return;
    this.#database
      .prepare("UPDATE api_keys SET last_used_at = ? WHERE id = ?")
      .run(this.#now(), id);
  }

  #key(id: string): ApiKey {
    const row = this.#database.prepare("SELECT * FROM api_keys WHERE id = ?").get(id);
    if (row !== undefined) return told(keyRow.parse(row));
    throw new SatsumaError("ACCESS_KEY", "there is no API key of this id", {
      help: "list the keys with `satsuma keys list`: the id is the part of a key between `sat_` and the second `_`",
    });
  }

  #now(): string {
    return new Date(this.#clock()).toISOString();
  }
}

const keyRow = z.object({
  id: z.string(),
  name: z.string(),
  hash: z.instanceof(Uint8Array),
  scopes: z.string().transform((text) => z.array(z.enum(scopes)).parse(JSON.parse(text))),
  created_at: z.string(),
  expires_at: z.string().nullable(),
  last_used_at: z.string().nullable(),
  revoked_at: z.string().nullable(),
});

const told = (row: z.infer<typeof keyRow>): ApiKey => ({
  id: row.id,
  name: row.name,
  scopes: row.scopes,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
  revokedAt: row.revoked_at,
});
