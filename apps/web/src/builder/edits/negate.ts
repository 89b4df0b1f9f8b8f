import type { Edit } from "@satsuma/model";
import type { Block } from "../tree/block.ts";
import type { Source } from "../tree/cut.ts";
import { insert, replace } from "./replace.ts";

/** Makes a block say the opposite: with `not` before it, or without. */
export function negate(block: Block, source: Source): readonly Edit[] {
  const { span, not } = block;
  if (not !== undefined) return [replace(source, not, "")];
  if (block.kind === "group" && block.style === "words" && !block.hasParentheses)
    return [insert(source.file, span.start, "not ("), insert(source.file, span.end, ")")];
  return [insert(source.file, span.start, "not ")];
}
