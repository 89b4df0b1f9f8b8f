import { tmpdir } from "node:os";
import { ownPlace } from "./clean-place.ts";
import { runProgram } from "./run-program.ts";

/** Where npm gets packages from on this machine; nothing when it cannot be reached, or there is no npm. */
export async function reachableRegistry(): Promise<string | undefined> {
  try {
    const asked = await runProgram("npm", ["config", "get", "registry"], ownPlace(tmpdir()));
    const registry = asked.trim();
    const answer = await fetch(new URL("zod", registry), {
      method: "HEAD",
      signal: AbortSignal.timeout(20_000),
    });
    return answer.ok ? registry : undefined;
  } catch {
    return undefined;
  }
}
