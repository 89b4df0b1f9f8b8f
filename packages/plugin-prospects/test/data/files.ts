import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const folder = new URL("../../../../../shared/data/", import.meta.url);

/** False where the data sets are not beside the repository. */
export const hasData = existsSync(folder);

/** Records of a CSV file, packed or not, by column. */
export function records(path: string): Record<string, string>[] {
  const bytes = readFileSync(new URL(path, folder));
  const content = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const [head = "", ...lines] = content.trim().split(/\r?\n/u);
  const names = fields(head);
  return lines.map((line) => {
    const values = fields(line);
    return Object.fromEntries(names.map((name, i) => [name, values[i] ?? ""]));
  });
}

const fields = (line: string): string[] =>
  [...line.matchAll(/(?<=^|,)(?:"([^"]*)"|([^,]*))(?=,|$)/gu)].map(
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );
