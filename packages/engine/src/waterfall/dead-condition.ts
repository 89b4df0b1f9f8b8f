import type { DeadCondition, PreviewCondition } from "./preview-result.ts";

/** What a condition's figures say of its use; undefined where it has one, or where nobody is there to tell by. */
export function deadCondition(
  { reached, removed, alone, only }: Omit<PreviewCondition, "text" | "english" | "dead">,
  rule: { readonly customers: number; readonly size: number; readonly isAll: boolean },
): DeadCondition | undefined {
  if (rule.customers === 0) return undefined;
  if (alone === 0) return "includes nobody";
  if (rule.isAll ? reached > 0 && removed === 0 : alone === rule.customers)
    return "excludes nobody";
  // Of a rule that has no members most conditions could go and it would have none still: that says nothing of each.
  const isAsked = reached > 0 || !rule.isAll;
  return isAsked && only === 0 && rule.size > 0 ? "redundant" : undefined;
}
