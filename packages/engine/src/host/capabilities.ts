import { SatsumaError } from "@satsuma/model";
import type { Capabilities, Need } from "@satsuma/plugin";
import { pluginError } from "./plugin-error.ts";

/** The capabilities a plugin asks for. What it does not ask for is absent. */
export function lend(needs: readonly Need[], plugin: string): Capabilities {
  const lent: { -readonly [N in Need]?: Capabilities[N] } = {};
  for (const need of needs) {
    if (need === "network") lent.network = { fetch: globalThis.fetch };
    else if (need === "secrets") lent.secrets = { get: secret };
    else
      throw pluginError(
        "PLUGIN_CONTRIBUTION",
        plugin,
        `it needs "${String(need)}", which this version does not lend`,
      );
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a plugin sees only those it declares: its own types leave the others out
  return lent as Capabilities;
}

function secret(name: string): string {
  const value = process.env[name];
  if (value !== undefined && value !== "") return value;
  throw new SatsumaError("PLUGIN_SECRET", `the secret ${name} is not set`, {
    help: `set the environment variable ${name}`,
  });
}
