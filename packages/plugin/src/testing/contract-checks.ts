import type { Plugin } from "../plugin.ts";
import { adviceChecks } from "./checks/advice.ts";
import { ambientChecks } from "./checks/ambient.ts";
import { canonical } from "./checks/canonical.ts";
import type { Check, PlainCheck } from "./checks/check.ts";
import { configChecks } from "./checks/config.ts";
import { fitChecks } from "./checks/fit.ts";
import { identityChecks } from "./checks/identity.ts";
import type { ContractOptions, Subject } from "./checks/options.ts";
import { scoreChecks } from "./checks/score.ts";
import { sentenceChecks } from "./checks/sentences.ts";
import { setUpChecks } from "./checks/set-up.ts";
import { sinkChecks } from "./checks/sink.ts";
import { sourceChecks } from "./checks/source.ts";
import { unchangedChecks } from "./checks/unchanged.ts";
import { viewChecks } from "./checks/views.ts";
import { wordChecks } from "./checks/words.ts";

/**
 * All that the contract demands of a plugin, as checks for any test runner. Each sets the plugin up anew and closes it again;
 * none needs a warehouse. Methods are fitted in memory by `memoryFit`. What keeps a plugin from being tried at all (it cannot
 * be set up, a method does not fit) fails the one check that is about it; the others then have nothing to find.
 *
 * ```ts
 * for (const { title, run } of contractChecks(plugin, { config: { city: "Leeds" } })) test(title, run, 60_000);
 * ```
 */
export function contractChecks(plugin: Plugin, options: ContractOptions): readonly Check[] {
  const configText = canonical(options.config);
  const subject: Subject = { plugin, options, configText, faults: new Map(), obstacle: {} };
  const checks = [
    ...identityChecks(subject),
    ...configChecks(subject),
    ...setUpChecks(subject),
    ...sentenceChecks(subject),
    ...fitChecks(subject),
    ...scoreChecks(subject),
    ...unchangedChecks(subject),
    ...ambientChecks(subject),
    ...wordChecks(subject),
    ...viewChecks(subject),
    ...adviceChecks(subject),
    ...sourceChecks(subject),
    ...sinkChecks(subject),
  ];
  return checks.map((check) => noting(check, subject.obstacle));
}

const remove = (obstacle: Subject["obstacle"]): void => {
  obstacle.by = undefined;
};

/** The check, which knows afterwards what stood in its way. */
function noting({ id, title, run }: PlainCheck, obstacle: Subject["obstacle"]): Check {
  let untried: string | undefined;
  return {
    id,
    title,
    async run() {
      remove(obstacle);
      try {
        await run();
      } finally {
        untried = obstacle.by?.check;
      }
    },
    untriedFor: () => untried,
  };
}
