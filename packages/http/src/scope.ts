/**
 * What a credential may be used for. `read` sees names, rules and counts; `pii` also which customers; `write` edits rule files, and with `pii` erases
 * customers; `run` fits,
 * evaluates and publishes; `export` takes audiences out, to files and sinks.
 */
export const scopes = ["read", "write", "run", "export", "pii"] as const;
export type Scope = (typeof scopes)[number];

/** Who is asking. */
export interface Principal {
  /** Stable, without personal data: the id of a key, or a hash of a token's subject. What limits and jobs are counted by. */
  readonly id: string;
  /** How the log and the page call it. */
  readonly name: string;
  readonly scopes: readonly Scope[];
}
