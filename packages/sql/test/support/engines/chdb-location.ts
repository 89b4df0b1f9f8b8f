import { existsSync } from "node:fs";
import { join } from "node:path";

/** The release of chdb that tests run: ClickHouse 26.7 within the process. */
export const chdbVersion = "3.4.0";

/** Half a gigabyte, so it is no dependency: `tools/engines/install.ts` puts it here. */
export const enginesFolder = join(
  import.meta.dirname,
  "../../../../../node_modules/.cache/engines",
);

/** Where it is once it is installed. */
export const chdbFolder = join(enginesFolder, "node_modules/chdb");

/** What to do where it is not. */
export const chdbMissing = existsSync(join(chdbFolder, "package.json"))
  ? undefined
  : "ClickHouse is not installed: run `node tools/engines/install.ts` (about 550 MB)";
