import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createVSIX } from "@vscode/vsce";
import { stageExtension } from "./stage-extension.ts";

/**
 * Makes the file that editors install: `satsuma.vsix` in a folder.
 *
 * @returns its path
 */
export async function packageExtension(folder: string): Promise<string> {
  const staged = join(folder, "extension");
  const file = join(folder, "satsuma.vsix");
  await mkdir(staged, { recursive: true });
  await stageExtension(staged);
  await createVSIX({
    cwd: staged,
    packagePath: file,
    // The code is one file already.
    dependencies: false,
    allowMissingRepository: true,
  });
  return file;
}
