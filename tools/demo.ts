import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

/** The demo: makes the sample shop's data where it is missing, then checks and computes the rules of the example. */

const root = join(import.meta.dirname, "..");
const shop = join(root, "examples", "online-shop");
const CUSTOMERS = 10_000;
const fromSource = ["--disable-warning=ExperimentalWarning", "--conditions=@satsuma/source"];

if (!process.execArgv.includes("--conditions=@satsuma/source")) {
  // The packages are run from their sources, which only a flag at the start makes Node do.
  process.exitCode = start([...fromSource, import.meta.filename]);
} else {
  await makeShop();
  process.exitCode = satsuma("check", "--quiet") || satsuma("run");
}

/** Writes the shop's tables into the example, once. */
async function makeShop(): Promise<void> {
  const data = join(shop, "data");
  if (existsSync(join(data, "customers.parquet"))) return;
  const { writeShop } = await import("@satsuma/sample-shop");
  process.stderr.write(`making a shop of ${CUSTOMERS.toLocaleString("en-US")} customers\n`);
  await writeShop(data, { customers: CUSTOMERS, seed: "1" }, { format: "parquet", replace: true });
}

/** Runs one command on the example as a user would, and gives its exit code. */
function satsuma(...args: readonly string[]): number {
  const command = join(root, "apps", "cli", "src", "bin.ts");
  return start([...fromSource, command, ...args, "--project", "examples/online-shop"]);
}

function start(args: readonly string[]): number {
  return spawnSync(process.execPath, args, { stdio: "inherit", cwd: root }).status ?? 1;
}
