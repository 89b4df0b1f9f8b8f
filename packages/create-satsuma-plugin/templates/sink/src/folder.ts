import { createHash } from "node:crypto";
import { access, constants, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { cell, defineSink } from "@satsuma/plugin";
import type { Delivered, Frame, ProjectFacts, Scalar } from "@satsuma/plugin";
import { z } from "zod";

/** Puts the members of a segment into a folder: a file for each delivery, a line for each member. */
export const folder = (project: ProjectFacts) =>
  defineSink({
    name: "folder",
    doc: "Puts the members of a segment into a folder as JSON lines.",
    options: z.strictObject({ folder: z.string().describe("Where the files go; it must exist.") }),
    accepts: {
      email: { doc: "Where to write to.", types: ["text"], isRequired: true },
    },
    delivery: "snapshot",
    async write(audience, { options, idempotencyKey, isDryRun, signal }) {
      signal.throwIfAborted();
      const into = resolve(project.folder, options.folder);
      await access(into, constants.W_OK);
      const lines: string[] = [];
      const rejected: Delivered["rejected"][number][] = [];
      for await (const frame of audience.batches) {
        signal.throwIfAborted();
        for (let row = 0; row < frame.length; row += 1) {
          const customer = String(at(frame, "customer", row));
          const email = at(frame, "email", row);
          if (email === null) rejected.push({ customer, reason: "has no e-mail address" });
          else lines.push(`${JSON.stringify({ customer, email })}\n`);
        }
      }
      const where = join(into, fileNameOf(idempotencyKey));
      if (!isDryRun) await writeWhole(where, lines.join(""));
      return { accepted: lines.length, rejected, where };
    },
  });

const at = ({ columns }: Frame, name: string, row: number): Scalar => {
  const column = columns[name];
  return column === undefined ? null : cell(column, row);
};

/** Equal for equal keys, so that what is sent again replaces itself. */
const fileNameOf = (idempotencyKey: string): string =>
  `${createHash("sha256").update(idempotencyKey).digest("hex").slice(0, 32)}.jsonl`;

/** The file is there wholly or not at all. */
async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
}
