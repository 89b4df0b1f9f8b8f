import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import filesPlugin from "@satsuma/plugin-files";
import type { SourceTable, TableFrom } from "@satsuma/plugin";
import { onTestFinished } from "vitest";

/** A folder with files, removed when the test has finished. */
export async function folderWith(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "satsuma-files-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** Opens a table of a config as the host does. */
export async function opened(folder: string, table: TableFrom): Promise<SourceTable> {
  const project = {
    folder,
    timezone: "Europe/Berlin",
    currency: "EUR",
    events: {},
    nameInRule: (name: string) => name,
  };
  const { sources = [] } = await filesPlugin.setup({ config: {}, project, defer: () => {} });
  const source = sources.find(({ name }) => name === table.source)!;
  const options = await source.options["~standard"].validate(table.options);
  if (options.issues !== undefined) throw new Error(options.issues[0]!.message);
  return source.open(options.value, { signal: new AbortController().signal });
}

/** Column → type and reason. */
export const typesOf = ({ columns }: SourceTable): Record<string, string> =>
  Object.fromEntries(
    columns.map(({ name, column, isLocalTime }) => [
      name,
      `${column.type.kind}${column.scale === undefined ? "" : ` ${column.scale}`}${isLocalTime === true ? " local" : ""}`,
    ]),
  );
