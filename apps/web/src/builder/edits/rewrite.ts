import { formatExpression, parseExpression } from "@satsuma/language";
import type { Edit } from "@satsuma/model";
import type { Block, Group } from "../tree/block.ts";
import type { Source } from "../tree/cut.ts";
import { lineEnded, operand } from "./operand.ts";

/** Writes a block anew, as the formatter would; nothing where the text is no condition. */
export function rewrite(
  block: Block,
  outer: Group | undefined,
  text: string,
  { file }: Source,
): readonly Edit[] | undefined {
  if (parseExpression(text, "<part>").expr === undefined) return undefined;
  const formatted = lineEnded(formatExpression(text).text.trim());
  const isAmongWords = outer?.style === "words";
  return [{ span: { ...block.span, file }, text: isAmongWords ? operand(formatted) : formatted }];
}
