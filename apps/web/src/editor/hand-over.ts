import type { NewRule } from "./new-rule.ts";

/** Rules that another view gives to the editor, as the state of the address that is gone to. */
export const handOver = (rule: NewRule): { readonly rule: NewRule } => ({ rule });

/** What was given with an address; null where nothing was. */
export function handedOver(state: unknown): NewRule | null {
  const rule = typeof state === "object" && state !== null && "rule" in state ? state.rule : null;
  if (typeof rule !== "object" || rule === null || !("file" in rule) || !("text" in rule))
    return null;
  const { file, text } = rule;
  return typeof file === "string" && typeof text === "string" ? { file, text } : null;
}
