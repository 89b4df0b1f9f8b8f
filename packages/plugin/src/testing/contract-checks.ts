import type { Plugin } from "../plugin.ts";
import { canonical } from "./checks/canonical.ts";
import type { Check } from "./checks/check.ts";
import { configChecks } from "./checks/config.ts";
import { fitChecks } from "./checks/fit.ts";
import { identityChecks } from "./checks/identity.ts";
import type { ContractOptions } from "./checks/options.ts";
import { scoreChecks } from "./checks/score.ts";
import { sentenceChecks } from "./checks/sentences.ts";
import { setUpChecks } from "./checks/set-up.ts";
import { sourceChecks } from "./checks/source.ts";

/**
 * All that the contract demands of a plugin, as checks for any test runner. Each sets the plugin up anew and closes it again;
 * none needs a warehouse. Methods are fitted in memory by `memoryFit`.
 *
 * ```ts
 * for (const { title, run } of contractChecks(plugin, { config: { city: "Leeds" } })) test(title, run);
 * ```
 */
export function contractChecks(plugin: Plugin, options: ContractOptions): readonly Check[] {
  const subject = { plugin, options, configText: canonical(options.config) };
  return [
    ...identityChecks(subject),
    ...sentenceChecks(subject),
    ...configChecks(subject),
    ...setUpChecks(subject),
    ...fitChecks(subject),
    ...scoreChecks(subject),
    ...sourceChecks(subject),
  ];
}
