import type { Contributions, Plugin } from "@satsuma/plugin";
import { pluginError } from "./plugin-error.ts";

const namePattern = /^[A-Za-z_][A-Za-z0-9_]*$/u;

/** Every contribution has a usable name of its own and a sentence. @throws SatsumaError `PLUGIN_CONTRIBUTION` */
export function checkContributions(plugin: Plugin, contributions: Contributions): void {
  const refuse = (problem: string) => {
    throw pluginError("PLUGIN_CONTRIBUTION", plugin.name, problem);
  };
  if (!namePattern.test(plugin.namespace))
    refuse(`its namespace "${plugin.namespace}" is not a name of letters, digits and _`);
  if (typeof contributions !== "object" || contributions === null)
    refuse("setup returned no contributions");
  for (const [kind, list] of Object.entries({
    trait: contributions.traits,
    method: contributions.methods,
    source: contributions.sources,
  })) {
    const seen = new Set<string>();
    for (const { name, doc } of list ?? []) {
      if (!namePattern.test(name))
        refuse(`the ${kind} "${name}" is not a name of letters, digits and _`);
      if (seen.has(name)) refuse(`there are two ${kind}s called "${name}"`);
      if (doc.trim() === "") refuse(`the ${kind} "${name}" has no sentence that says what it is`);
      seen.add(name);
    }
  }
}
