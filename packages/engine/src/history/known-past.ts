import { walk } from "@satsuma/ir";
import type { Value } from "@satsuma/ir";
import { isBefore } from "../run/segment-as-of.ts";
import type { Session } from "../queries/session.ts";
import type { KnownPast } from "./history-result.ts";
import type { RuleOverTime, RulesAt } from "./rules-at.ts";

/** What must be told of a history beside its figures. */
export function knownPast(
  { layout }: Session,
  about: Pick<RulesAt, "models" | "unfitted" | "reads"> & {
    readonly rules: readonly RuleOverTime[];
    readonly values?: readonly Value[];
    readonly instants: readonly string[];
  },
): KnownPast {
  const attributes = new Set<string>();
  const events = new Set<string>();
  for (const node of walk(
    ...about.rules.map(({ where }) => where),
    ...(about.values ?? []),
    ...about.reads,
  )) {
    if (node.kind === "attribute") attributes.add(node.name);
    if (node.kind === "aggregate") events.add(node.event);
    if (node.kind === "sequence") for (const { event } of node.steps) events.add(event);
  }
  const firsts = [...events].flatMap((event) => layout.events[event]?.first ?? []);
  const [firstEvent = null] = firsts.toSorted((one, other) => (isBefore(one, other) ? -1 : 1));
  return {
    models: about.models,
    unfitted: about.unfitted,
    attributes: [...attributes].toSorted(),
    firstEvent,
    pointsBefore:
      firstEvent === null ? 0 : about.instants.filter((each) => !isBefore(firstEvent, each)).length,
  };
}
