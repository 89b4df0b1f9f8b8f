import { useShell } from "../../../shell/shell.ts";
import { memberRule } from "../../overlap/member-rule.ts";
import type { DrilledBar } from "./variable-figure.ts";

/** Goes to the customers of a segment behind a bar; where there is none, nowhere. */
export function useDrill(segment: string): (bar: DrilledBar | undefined) => void {
  const { go } = useShell();
  return (bar) => {
    if (bar === undefined) return;
    const rule = `${memberRule(segment)} and ${bar.rule}`;
    go({ screen: "drilled", title: `${segment}, ${bar.words}`, rule });
  };
}
