import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  chdbFolder,
  chdbVersion,
  enginesFolder,
} from "../../packages/sql/test/support/engines/chdb-location.ts";

// Puts ClickHouse where tests look for it, unless it is there. It is half a gigabyte and so no dependency. Where it cannot be
// fetched the tests of it are skipped and say so: that is no failure of this program.
if (installedVersion() === chdbVersion) console.log(`chdb ${chdbVersion} is installed.`);
else install();

function install(): void {
  console.log(`Installing chdb ${chdbVersion}, about 550 MB, in ${enginesFolder} …`);
  mkdirSync(enginesFolder, { recursive: true });
  const flags = ["--no-audit", "--no-fund", "--no-save", "--loglevel=error"];
  const { status, error } = spawnSync(
    "npm",
    ["install", "--prefix", enginesFolder, ...flags, `chdb@${chdbVersion}`],
    { stdio: "inherit", cwd: enginesFolder },
  );
  if (status === 0 && installedVersion() === chdbVersion) {
    console.log(`Installed chdb ${chdbVersion}.`);
    return;
  }
  const why = error === undefined ? `npm ended with ${String(status)}` : error.message;
  console.warn(`chdb could not be installed (${why}): tests on ClickHouse will be skipped.`);
}

function installedVersion(): string | undefined {
  const file = join(chdbFolder, "package.json");
  if (!existsSync(file)) return undefined;
  const described: unknown = JSON.parse(readFileSync(file, "utf8"));
  const isDescribed = typeof described === "object" && described !== null && "version" in described;
  return isDescribed ? String(described.version) : undefined;
}
