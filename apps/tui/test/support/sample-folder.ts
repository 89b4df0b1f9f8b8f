import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeShop } from "@satsuma/sample-shop";

const example = join(import.meta.dirname, "..", "..", "..", "..", "examples", "online-shop");

/** A folder with the sample shop and the example's rules, which nothing was run on. */
export async function sampleFolder(customers: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "satsuma-tui-"));
  await writeShop(join(folder, "data"), { customers, seed: "1" }, { format: "parquet" });
  for (const part of ["satsuma.config.ts", "segments"])
    cpSync(join(example, part), join(folder, part), { recursive: true });
  return folder;
}
