import type { Edit, Span } from "@satsuma/model";
import type { Block, Group } from "../tree/block.ts";
import type { Source } from "../tree/cut.ts";
import { joints } from "./joints.ts";
import { commentsIn } from "./replace.ts";

/** Takes a part out of its group, with what joins it; comments beside it stay. The only part of a group cannot be taken out. */
export function remove(group: Group, index: number, source: Source): readonly Edit[] {
  const part = group.of[index];
  if (part === undefined || group.of.length < 2) return [];
  return index === 0 ? removeFirst(group, part, source) : removeLater(group, index, part, source);
}

function removeFirst(group: Group, part: Block, source: Source): readonly Edit[] {
  const [joint] = joints(group, source);
  const next = group.of[1];
  if (joint === undefined || next === undefined) return [];
  const whole = { ...part.span, end: next.span.start };
  if (isPlain(whole, part, source)) return [{ span: whole, text: "" }];
  return [
    { span: part.span, text: "" },
    { span: { ...joint, end: spaceEnd(source, joint.end) }, text: "" },
  ];
}

function removeLater(group: Group, index: number, part: Block, source: Source): readonly Edit[] {
  const joint = joints(group, source)[index - 1];
  const before = group.of[index - 1];
  if (joint === undefined || before === undefined) return [];
  const whole = { ...part.span, start: before.span.end };
  if (isPlain(whole, part, source)) return [{ span: whole, text: "" }];
  const line = ownLines({ ...part.span, start: joint.start }, source);
  if (line !== undefined && isPlain({ ...part.span, start: joint.start }, part, source))
    return [{ span: line, text: "" }];
  return [
    { span: { ...joint, end: spaceEnd(source, joint.end) }, text: "" },
    { span: part.span, text: "" },
  ];
}

/** A stretch with the end of the line before it, where nothing else is on its lines: a comment before it keeps an end of its own. */
function ownLines(span: Span, { text }: Source): Span | undefined {
  const before = /\r?\n[ \t]*$/.exec(text.slice(0, span.start));
  const isLast = /^[ \t]*(?:\r?\n|$)/.test(text.slice(span.end));
  return before === null || !isLast ? undefined : { ...span, start: before.index };
}

/** Whether nothing but white space and what joins stands beside a part in a stretch. */
function isPlain({ start, end }: Span, { span }: Block, { text }: Source): boolean {
  const beside = `${text.slice(start, span.start)}\n${text.slice(span.end, end)}`;
  return commentsIn(beside).length === 0;
}

/** The end of the spaces after a place; the ends of lines are left. */
const spaceEnd = ({ text }: Source, at: number): number =>
  at + (/^[ \t]*/.exec(text.slice(at))?.[0].length ?? 0);
