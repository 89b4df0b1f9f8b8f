import type { Plugin } from "@satsuma/plugin";
import { contractChecks } from "@satsuma/plugin/testing";
import type { ContractOptions } from "@satsuma/plugin/testing";

/** What the plugin fails: the check, and what it says. */
export async function failures(
  plugin: Plugin,
  options: ContractOptions,
): Promise<Readonly<Record<string, string>>> {
  const failed: Record<string, string> = {};
  for (const { id, run } of contractChecks(plugin, options)) {
    await run().catch((cause: unknown) => {
      failed[id] = cause instanceof Error ? cause.message : String(cause);
    });
  }
  return failed;
}
