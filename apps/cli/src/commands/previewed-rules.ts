import { readFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import type { Project } from "@satsuma/engine";
import { SatsumaError } from "@satsuma/model";
import type { Session } from "../session.ts";

const declaration = /^\s*(?:#[^\n]*\n\s*)*(?:segment|define|param|tiers|split|expect)\b/iu;

/** What to preview: the rule itself, the segments of a file of the project, or the expression a file holds. */
export async function previewedRules(
  wanted: string,
  project: Project,
  session: Session,
): Promise<readonly string[]> {
  if (!wanted.endsWith(".seg")) return [wanted];
  const path = resolve(session.folder, wanted);
  const own = await segmentsOf(path, project);
  if (own.length > 0) return own;
  const text = await readFile(path, "utf8");
  if (!declaration.test(text)) return [text];
  throw new SatsumaError(
    "USAGE_FILE",
    `${wanted} declares no segment of the project in ${project.folder}`,
    {
      help: "put the file into the project's segments folder, or preview a file that holds one expression",
    },
  );
}

async function segmentsOf(path: string, project: Project): Promise<readonly string[]> {
  const file = relative(project.folder, path).replaceAll("\\", "/");
  const own = (await project.list()).filter((segment) => segment.file === file);
  // Tiers are one declaration, and a tier's own rule holds what nobody wrote: that those before it do not.
  return [...new Set(own.map(({ name, tier }) => tier?.of ?? name))];
}
