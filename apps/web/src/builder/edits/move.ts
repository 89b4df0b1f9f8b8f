import type { Edit } from "@satsuma/model";
import type { Block, Group } from "../tree/block.ts";
import type { Source } from "../tree/cut.ts";
import { add } from "./add.ts";
import { lineEnded } from "./operand.ts";
import { remove } from "./remove.ts";

/** Puts a part of a group where another one is; those between make room. Comments stay where they are. */
export function reorder(group: Group, from: number, to: number, source: Source): readonly Edit[] {
  const moved = group.of[from];
  if (moved === undefined || group.of[to] === undefined) return [];
  const order = group.of.filter((part) => part !== moved).toSpliced(to, 0, moved);
  return group.of.flatMap((part, i) => {
    const next = order[i];
    return next === undefined || next === part
      ? []
      : [{ span: part.span, text: partText(next, source) }];
  });
}

/** Takes a part out of its group and adds it to the end of another, which must not lie in it. */
export function moveInto(from: Group, index: number, to: Group, source: Source): readonly Edit[] {
  const part = from.of[index];
  if (part === undefined || from.of.length < 2 || isWithin(to, part)) return [];
  return [...remove(from, index, source), ...add(to, partText(part, source), source)];
}

/** Whether a block lies in another, or is it. */
export const isWithin = ({ span }: Block, { span: outer }: Block): boolean =>
  span.start >= outer.start && span.end <= outer.end;

const partText = ({ span }: Block, { text }: Source): string =>
  lineEnded(text.slice(span.start, span.end));
