import { access, constants, mkdir, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { defineSink } from "@satsuma/plugin";
import type { ProjectFacts } from "@satsuma/plugin";
import { z } from "zod";
import { fileNameOf } from "./file-name.ts";
import { lettersOf } from "./letters.ts";
import { refusedFolder } from "./refused-folder.ts";

/** Puts the members of a segment into a folder, a file for each delivery, a line for each member. */
export const folder = (project: ProjectFacts) =>
  defineSink({
    name: "folder",
    doc: "Puts the members of a segment into a folder as JSON lines, a file for each delivery.",
    options: z.strictObject({ folder: z.string().describe("Where the files go; it must exist.") }),
    accepts: {
      email: { doc: "Where to write to.", types: ["text"], isRequired: true },
      name: { doc: "How to address the member.", types: ["text"] },
    },
    delivery: "snapshot",
    async write(audience, { options, idempotencyKey, isDryRun, signal }) {
      signal.throwIfAborted();
      const into = resolve(project.folder, options.folder);
      await access(into, constants.W_OK).catch(refusedFolder(options.folder));
      const { lines, rejected } = await lettersOf(audience.batches, signal);
      const where = join(into, audience.segment, fileNameOf(idempotencyKey));
      if (!isDryRun) await writeWhole(where, lines.join(""), signal);
      return { accepted: lines.length, rejected, where };
    },
  });

/** The file is there wholly or not at all, and the same file for the same key: sent again, it changes nothing. */
async function writeWhole(path: string, text: string, signal: AbortSignal): Promise<void> {
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(`${path}.part`, text, { signal });
  await rename(`${path}.part`, path);
}
