import type { Asked } from "../../../asks/asked.ts";
import { useAsk } from "../../../asks/use-ask.ts";
import { useShell } from "../../../shell/shell.ts";
import type { RuleSource } from "./source-rows.ts";

/** The declaration of a segment where it stands in its file, its English, and what is wrong with the rules. */
export function useRuleSource(name: string): Asked<RuleSource> {
  const { client } = useShell();
  return useAsk(`rule of ${name}`, async (signal) => {
    const [segment, { diagnostics }] = await Promise.all([
      client.segment(name, { signal }),
      client.check({ signal }),
    ]);
    const { text } = await client.rule(segment.file, { signal });
    return { segment, fileText: text, diagnostics };
  });
}
