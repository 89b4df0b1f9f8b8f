import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { defineSource } from "@satsuma/plugin";
import type { Batch, ProjectFacts, SourceColumn } from "@satsuma/plugin";
import { z } from "zod";
import { readVisits } from "./read-visits.ts";

/** Brings visits in from a JSON document: a list of `{ "customer": "c1", "at": "2026-01-03T10:00:00Z" }`. */
export const visits = ({ folder }: ProjectFacts) =>
  defineSource({
    name: "visits",
    doc: "Brings visits in from a JSON document.",
    options: z.strictObject({ path: z.string().describe("Path from the project's folder.") }),
    async open({ path }, { signal }) {
      const text = await readFile(resolve(folder, path), { encoding: "utf8", signal });
      return {
        kind: "rows",
        columns,
        fingerprint: createHash("sha256").update(text).digest("hex"),
        read: (reading) => batches(path, text, reading),
      };
    },
  });

const columns: readonly SourceColumn[] = [
  {
    name: "customer",
    column: { type: { kind: "text" }, nullable: false, description: "Who came." },
    because: "it is so in every such document",
  },
  {
    name: "at",
    column: { type: { kind: "instant" }, nullable: false, description: "When they came." },
    because: "it is so in every such document",
  },
];

async function* batches(path: string, text: string, signal: AbortSignal): AsyncGenerator<Batch> {
  signal.throwIfAborted();
  const { rows, rejected } = readVisits(path, text);
  yield {
    rows: {
      length: rows.length,
      columns: {
        customer: { kind: "values", values: rows.map(({ customer }) => customer) },
        at: { kind: "values", values: rows.map(({ at }) => at) },
      },
    },
    rejected,
  };
}
