import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../repository/files.ts";

/**
 * Asks a server for whatever its OpenAPI document lets ask for: the same requests as the tests of the routes make, for longer.
 *
 * @returns the exit code: 1 when an answer was wrong
 */
export function fuzzApi(seconds: number, seed: number): number {
  const program = join(root, "packages", "http", "test", "support", "fuzz-main.ts");
  const flags = ["--disable-warning=ExperimentalWarning", "--conditions=@satsuma/source"];
  const { status } = spawnSync(process.execPath, [...flags, program, `${seconds}`, `${seed}`], {
    stdio: "inherit",
  });
  return status ?? 1;
}
