import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Answers } from "./answers.ts";
import { problems } from "./answers.ts";
import { manifestText } from "./manifest.ts";
import { templateFiles } from "./template-files.ts";

/**
 * Writes a package that is a plugin. It is there wholly or not at all.
 *
 * @returns the files, relative to the folder
 * @throws RangeError when an answer will not do: a bad name, a folder that is there already
 */
export async function createPlugin(answers: Answers): Promise<readonly string[]> {
  const { name, kind, doc, folder } = answers;
  const found = [problems.name(name), problems.kind(kind), problems.doc(doc)];
  const wrong = [...found, problems.folder(folder)].find((problem) => problem !== undefined);
  if (wrong !== undefined) throw new RangeError(wrong);
  const texts = { ...(await templateFiles(answers)), "package.json": manifestText(answers) };
  await writeWhole(resolve(folder), texts);
  return Object.keys(texts).toSorted();
}

async function writeWhole(folder: string, texts: Readonly<Record<string, string>>): Promise<void> {
  const aside = `${folder}.part`;
  try {
    for (const [path, text] of Object.entries(texts)) {
      await mkdir(dirname(join(aside, path)), { recursive: true });
      await writeFile(join(aside, path), text, { flag: "wx" });
    }
    await rename(aside, folder);
  } catch (cause) {
    await rm(aside, { recursive: true, force: true });
    throw cause;
  }
}
