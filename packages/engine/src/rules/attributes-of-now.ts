import { walk } from "@satsuma/ir";
import type { Cond } from "@satsuma/ir";
import type { Session } from "../queries/session.ts";
import { dataSpan } from "../run/data-span.ts";
import { isBefore } from "../run/segment-as-of.ts";

/** Names of the attributes that some rules read, where later events than the instant are known: having no history, they are as they are now. */
export function attributesOfNow(
  { catalogue, clock }: Session,
  rules: readonly Cond[],
): readonly string[] {
  const span = dataSpan(catalogue);
  if (span === undefined || !isBefore(clock.asOf, span.last)) return [];
  const names = walk(...rules).flatMap((node) => (node.kind === "attribute" ? [node.name] : []));
  return [...new Set(names)].toSorted();
}
