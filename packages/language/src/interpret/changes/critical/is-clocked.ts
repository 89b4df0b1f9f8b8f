import { walk } from "@satsuma/ir";
import type { Node, Window } from "@satsuma/ir";

/** Whether what a node says follows the clock: it names now or a time before now, or counts from it. */
export function isClocked(node: Node): boolean {
  for (const { kind } of walk(node)) if (clocked.has(kind)) return true;
  return false;
}

const clocked: ReadonlySet<string> = new Set<Node["kind"]>([
  "ago",
  "moment",
  "elapsed",
  "anniversary",
  ...(["last", "previous", "this", "next", "shifted"] satisfies Window["kind"][]),
]);
