import type { Edit } from "@satsuma/model";
import type { Block, Group } from "../tree/block.ts";
import type { Source } from "../tree/cut.ts";
import { brackets, joints } from "./joints.ts";
import { jointOf, rejoin } from "./rejoin.ts";
import { commentsIn, insert } from "./replace.ts";

/** Makes a group of one block, for others to be added to it. */
export const gather = ({ span }: Block, how: "all" | "any", { file }: Source): readonly Edit[] => [
  insert(file, span.start, `${how} of (`),
  insert(file, span.end, ")"),
];

/** Whether the parts of a group can be put in its place: a group that is denied or counts its parts cannot be without them. */
export const isDissolvable = (group: Group, outer: Group | undefined): boolean =>
  group.not === undefined &&
  (outer === undefined ? group.of.length === 1 : group.how !== "none" && group.how !== "some");

/** Puts the parts of a group into the group around it, joined as that one is; comments stay. */
export function dissolve(group: Group, outer: Group | undefined, source: Source): readonly Edit[] {
  if (!isDissolvable(group, outer)) return [];
  const ends = brackets(group, source);
  const word = outer === undefined ? "" : jointOf(outer);
  return [
    ...(ends === undefined ? [] : [bare(ends.open, source), bare(ends.close, source)]),
    ...joints(group, source).map((span) => rejoin(word, span, source)),
    ...(outer?.style === "list" ? [] : group.of.flatMap((part) => kept(part, source))),
  ];
}

/** A sign that goes; comments in it stay. */
function bare(span: Edit["span"], { text }: Source): Edit {
  const comments = commentsIn(text.slice(span.start, span.end));
  return { span, text: comments.map((one) => `${one}\n`).join("") };
}

/** Parts of a list may be joined conditions without parentheses; among words they need them. */
function kept(part: Block, { file }: Source): readonly Edit[] {
  if (part.kind !== "group" || part.style !== "words" || part.hasParentheses) return [];
  if (part.not !== undefined) return [];
  return [insert(file, part.span.start, "("), insert(file, part.span.end, ")")];
}
