// Tries one plugin, in a process of its own so that one that blocks it can be stopped.
import process from "node:process";
import { contractChecks, ContractFailure } from "@satsuma/plugin/testing";
import type { Check } from "@satsuma/plugin/testing";
import { loadPlugin } from "./load-plugin.ts";
import { staleBuild } from "./stale-build.ts";

/** What the process that tries a plugin is told: where the plugin is, and which check is the first. */
export interface TrialOrder {
  readonly folder: string;
  /** The place of the first check in the list, from 0. */
  readonly from: number;
}

/** What it tells. */
export type TrialMessage =
  /** The plugin is loaded; all checks in order. */
  | {
      readonly kind: "loaded";
      readonly plugin: string;
      readonly checks: readonly { readonly id: string; readonly title: string }[];
    }
  /** It cannot be loaded. */
  | { readonly kind: "broken"; readonly problem: string; readonly help?: string }
  | { readonly kind: "started"; readonly index: number }
  /** `problem` is absent for a check that holds; `untriedFor` names the failed check that left it with something it could not try. */
  | {
      readonly kind: "done";
      readonly index: number;
      readonly problem?: string;
      readonly untriedFor?: string;
    }
  | { readonly kind: "finished" };

process.once("message", (order: TrialOrder) => {
  void tried(order);
});

async function tried({ folder, from }: TrialOrder): Promise<void> {
  const checks = await loaded(folder);
  for (const [index, check] of (checks ?? []).entries()) {
    if (index < from) continue;
    tell({ kind: "started", index });
    const problem = await problemOf(check.run);
    const untriedFor = check.untriedFor();
    tell({
      kind: "done",
      index,
      ...(problem === undefined ? {} : { problem }),
      ...(untriedFor === undefined ? {} : { untriedFor }),
    });
  }
  process.send?.({ kind: "finished" } satisfies TrialMessage, () => process.exit());
}

async function loaded(folder: string) {
  try {
    const { plugin, options, entry } = await loadPlugin(folder);
    const checks = [builtCheck(folder, entry), ...contractChecks(plugin, options)];
    tell({
      kind: "loaded",
      plugin: plugin.name,
      checks: checks.map(({ id, title }) => ({ id, title })),
    });
    return checks;
  } catch (cause) {
    const help = cause instanceof Error && "help" in cause ? String(cause.help) : undefined;
    tell({ kind: "broken", problem: wordsOf(cause), ...(help === undefined ? {} : { help }) });
    return undefined;
  }
}

const builtCheck = (folder: string, entry: string): Check => ({
  id: "built",
  title: "is built from its source as it is now",
  async run() {
    const stale = staleBuild(folder, entry);
    if (stale !== undefined) throw new ContractFailure(stale);
  },
  untriedFor: () => undefined,
});

async function problemOf(run: () => Promise<void>): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (cause) {
    return wordsOf(cause);
  }
}

const wordsOf = (cause: unknown): string =>
  cause instanceof Error ? cause.message : String(cause);

const tell = (message: TrialMessage): void => void process.send?.(message);
