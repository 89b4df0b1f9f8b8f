import type { Edit } from "@satsuma/model";
import type { Root } from "../tree/block.ts";
import type { Source } from "../tree/cut.ts";
import { insert, replace } from "./replace.ts";

/** Writes the condition of a segment that has none; white space that stands there stays around it. */
export const fill = (hole: number, condition: string, { file, text }: Source): readonly Edit[] => {
  const space = /^[ \t]*/.exec(text.slice(hole))?.[0].length ?? 0;
  return [insert(file, hole + space, space === 0 ? ` ${condition}` : condition)];
};

/** Takes away the only condition of a root, where the rule can be without: what is excepted, or all of a segment's. */
export function empty(root: Root, roots: readonly Root[], source: Source): readonly Edit[] {
  const { span } = root.block;
  const [main] = roots;
  if (root.role === "except" && main !== undefined)
    return [replace(source, { ...span, start: main.block.span.end }, "")];
  return isEmptiable(root, roots) ? [replace(source, span, "")] : [];
}

/** Whether a root can be without its only condition. */
const isEmptiable = (root: Root, roots: readonly Root[]): boolean =>
  root.role === "except" || (root.role === "where" && roots.length === 1);
