import { createHash } from "node:crypto";
import { API, definePlugin, defineSource, from } from "@satsuma/plugin";
import type { Batch, SourceTable, TableFrom } from "@satsuma/plugin";
import { z } from "zod";
import { textsBySql } from "./hand-written-sql.ts";

/** A column of a query's answer, which is text whatever it stands for; instants have no zone. */
export interface QueryColumn {
  readonly name: string;
  readonly kind: "text" | "number" | "instant";
  readonly scale?: number;
}

/** A table that a query over files answers: what a project's own source would do that joins two files. */
export const fromQuery = (query: string, columns: readonly QueryColumn[]): TableFrom =>
  from(queries, "query", { query, columns });

const options = z.object({
  query: z.string(),
  columns: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(["text", "number", "instant"]),
      scale: z.number().optional(),
    }),
  ),
});

const source = defineSource({
  name: "query",
  doc: "Answers of a query over files that do not change.",
  options,
  fingerprint: ({ query }) => Promise.resolve(fingerprintOf(query)),
  open: ({ query, columns }) =>
    Promise.resolve<SourceTable>({
      kind: "rows",
      fingerprint: fingerprintOf(query),
      columns: columns.map(({ name, kind, scale }) => ({
        name,
        column: { type: { kind }, nullable: true, ...(scale === undefined ? {} : { scale }) },
        because: "the query says so",
        ...(kind === "instant" ? { isLocalTime: true } : {}),
      })),
      read: () => answer(query, columns),
    }),
});

const queries = definePlugin({
  api: API,
  name: "satsuma-plugin-queries",
  namespace: "queries",
  doc: "For tests on real data.",
  needs: [],
  config: z.object({}),
  setup: () => ({ sources: [source] }),
});

const fingerprintOf = (query: string): string => createHash("sha256").update(query).digest("hex");

async function* answer(
  query: string,
  columns: readonly { readonly name: string }[],
): AsyncIterable<Batch> {
  const rows = await textsBySql(query);
  const values = columns.map(
    ({ name }, i) => [name, { kind: "values", values: rows.map((row) => row[i] ?? null) }] as const,
  );
  yield { rows: { length: rows.length, columns: Object.fromEntries(values) }, rejected: [] };
}
