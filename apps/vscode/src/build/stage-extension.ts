import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { extensionManifest } from "../contributes/extension-manifest.ts";
import type { OwnManifest } from "../contributes/extension-manifest.ts";
import { grammarFile } from "../grammar/grammar-file.ts";

const own = (path: string): URL => new URL(`../../${path}`, import.meta.url);

/** Puts all that the extension consists of into a folder, its code as one file. */
export async function stageExtension(folder: string): Promise<void> {
  const manifest: OwnManifest = JSON.parse(await readFile(own("package.json"), "utf8"));
  await writeFile(
    join(folder, "package.json"),
    `${JSON.stringify(extensionManifest(manifest), undefined, 2)}\n`,
  );
  await copyFile(grammarFile, join(folder, "seg.tmLanguage.json"));
  for (const [from, to] of copied) await copyFile(own(from), join(folder, to));
  await build({
    entryPoints: [fileURLToPath(own("src/index.ts"))],
    outfile: join(folder, "extension.cjs"),
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node22",
    external: ["vscode"],
    minify: true,
    logLevel: "silent",
  });
}

const copied = [
  ["README.md", "README.md"],
  ["CHANGELOG.md", "CHANGELOG.md"],
  ["../../LICENSE", "LICENSE"],
  ["src/contributes/language-configuration.json", "language-configuration.json"],
] as const;
