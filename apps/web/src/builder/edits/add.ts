import type { Edit } from "@satsuma/model";
import type { Block, Group, How } from "../tree/block.ts";
import type { Source } from "../tree/cut.ts";
import { brackets, joints } from "./joints.ts";
import { newLine } from "./lines.ts";
import { operand } from "./operand.ts";
import { insert } from "./replace.ts";

/** Adds a condition at the end of a group. */
export function add(group: Group, condition: string, source: Source): readonly Edit[] {
  const last = group.of.at(-1);
  if (last === undefined) return [];
  return group.style === "words"
    ? join(last, group.how === "any" ? "or" : "and", condition, source, gapOf(group, source))
    : list(group, last, condition, source);
}

/** Joins a condition to one that stands alone: on a new line, or in a filter on the same. */
export function addTo(
  block: Block,
  { how, isFilter }: { readonly how: Extract<How, "all" | "any">; readonly isFilter: boolean },
  condition: string,
  source: Source,
): readonly Edit[] {
  const gap = isFilter ? " " : `${newLine(source)}    `;
  return join(block, how === "any" ? "or" : "and", condition, source, gap);
}

function join(
  last: Block,
  word: string,
  condition: string,
  source: Source,
  gap: string,
): readonly Edit[] {
  const at = afterComment(last.span.end, source);
  const isAfterComment = at > last.span.end;
  const space = isAfterComment && !gap.includes("\n") ? `${newLine(source)}    ` : gap;
  return [insert(source.file, at, `${space}${word} ${operand(condition)}`)];
}

function list(group: Group, last: Block, condition: string, source: Source): readonly Edit[] {
  const at = afterComment(last.span.end, source);
  const gap = gapOf(group, source);
  const space = at > last.span.end && !gap.includes("\n") ? `${newLine(source)}    ` : gap;
  if (at === last.span.end) return [insert(source.file, at, `,${space}${condition}`)];
  return [insert(source.file, last.span.end, ","), insert(source.file, at, `${space}${condition}`)];
}

/** The space before the last part of a group, which the next will have as well. */
function gapOf(group: Group, source: Source): string {
  const last = joints(group, source).at(-1);
  const { text } = source;
  if (last !== undefined && group.style === "words") return spaceBefore(text, last.start);
  const from = last?.end ?? brackets(group, source)?.open.end ?? group.inner.start;
  const space = /^\s*/.exec(text.slice(from, group.of.at(-1)?.span.start ?? from))?.[0] ?? "";
  return space === "" ? " " : space;
}

const spaceBefore = (text: string, at: number): string => {
  const space = /\s*$/.exec(text.slice(0, at))?.[0] ?? "";
  return space === "" ? " " : space;
};

/** The end of a comment that stands on the same line after a place, where nothing else follows on it; else the place. */
function afterComment(at: number, { text }: Source): number {
  const comment = /^,?[ \t]*#[^\r\n]*/.exec(text.slice(at));
  return comment === null || comment[0].startsWith(",") ? at : at + comment[0].length;
}
