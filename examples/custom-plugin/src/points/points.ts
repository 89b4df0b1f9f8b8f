import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { defineSource } from "@satsuma/plugin";
import type { Batch, ProjectFacts, SourceColumn } from "@satsuma/plugin";
import { z } from "zod";
import { ledgerText } from "./ledger-text.ts";
import { readLedger } from "./read-ledger.ts";

/** Brings in the points that a till exports: one JSON document, `{ "ledger": [ … ] }`. */
export const points = ({ folder }: ProjectFacts) =>
  defineSource({
    name: "points",
    doc: "Brings in loyalty points from the JSON document that a till exports.",
    options: z.strictObject({ path: z.string().describe("Path from the project's folder.") }),
    async open({ path }, { signal }) {
      const text = await ledgerText(path, () =>
        readFile(resolve(folder, path), { encoding: "utf8", signal }),
      );
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
    name: "member",
    column: { type: { kind: "text" }, nullable: false, description: "Who got the points." },
    because: "what tills export",
  },
  {
    name: "earned_at",
    column: { type: { kind: "instant" }, nullable: false, description: "When they were given." },
    because: "what tills export",
  },
  {
    name: "points",
    column: {
      type: { kind: "number" },
      nullable: false,
      description: "How many, less than 0 when spent.",
    },
    because: "what tills export",
  },
];

const ROWS_A_BATCH = 1000;

async function* batches(path: string, text: string, signal: AbortSignal): AsyncGenerator<Batch> {
  const { entries, rejected } = readLedger(path, text);
  for (let from = 0; from === 0 || from < entries.length; from += ROWS_A_BATCH) {
    signal.throwIfAborted();
    const some = entries.slice(from, from + ROWS_A_BATCH);
    yield {
      rows: {
        length: some.length,
        columns: {
          member: { kind: "values", values: some.map(({ member }) => member) },
          earned_at: { kind: "values", values: some.map(({ at }) => at) },
          points: { kind: "numbers", values: Float64Array.from(some, (entry) => entry.points) },
        },
      },
      rejected: from === 0 ? rejected : [],
    };
  }
}
