import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { SatsumaError } from "@satsuma/model";

/**
 * Lets a project be written aside and puts everything in its place at the end: when the work fails or is stopped, the folder is
 * as it was before, or not there. A file that is there already is never replaced; what is beside the point, such as a README,
 * then stays as it is.
 */
export async function fillFolder(
  folder: string,
  fill: (aside: string) => Promise<void>,
): Promise<void> {
  const wasThere = existsSync(folder);
  await mkdir(folder, { recursive: true });
  const aside = await mkdtemp(join(folder, ".init-"));
  try {
    await fill(aside);
    for (const name of await readdir(aside)) {
      if (!existsSync(join(folder, name))) await rename(join(aside, name), join(folder, name));
    }
    await rm(aside, { recursive: true });
  } catch (error) {
    await rm(wasThere ? aside : folder, { recursive: true, force: true });
    throw error;
  }
}

/** Writes texts by their path in a folder. */
export async function writeTexts(
  folder: string,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Copies files and folders by their names from one folder into another. */
export async function copyParts(from: string, to: string, names: readonly string[]): Promise<void> {
  for (const name of names) await cp(join(from, name), join(to, name), { recursive: true });
}

/** @throws SatsumaError `INIT_EXISTS` when one of the names exists in the folder */
export function refuseExisting(folder: string, names: readonly string[]): void {
  const taken = names.filter((name) => existsSync(join(folder, name)));
  if (taken.length === 0) return;
  throw new SatsumaError(
    "INIT_EXISTS",
    `${folder} holds ${taken.join(", ")} already; nothing was written`,
    {
      help: "name another folder, or move those files away; init never replaces a file",
    },
  );
}
