import type { Edit } from "@satsuma/model";
import type { Group, How } from "../tree/block.ts";
import type { Source } from "../tree/cut.ts";
import { brackets, joints } from "./joints.ts";
import { rejoin } from "./rejoin.ts";
import { insert, replace } from "./replace.ts";

/** Has other numbers of the parts of a group hold: all, any, none or some of them. */
export function combine(group: Group, how: How, source: Source): readonly Edit[] {
  if (how === group.how) return [];
  if (group.style === "list") return relist(group, how, source);
  return how === "all" || how === "any" ? reword(group, how, source) : enlist(group, how, source);
}

const lists: Readonly<Record<How, string>> = {
  all: "all of (",
  any: "any of (",
  none: "none of (",
  some: "at least 2 of (",
};

function relist(group: Group, how: How, source: Source): readonly Edit[] {
  const ends = brackets(group, source);
  return ends === undefined ? [] : [replace(source, ends.open, lists[how])];
}

/** Words for other words; parts that are joined have parentheses already. */
const reword = (group: Group, how: "all" | "any", source: Source): readonly Edit[] =>
  joints(group, source).map((span) => rejoin(how === "any" ? "or" : "and", span, source));

/** A list instead of words, for what no word says. */
function enlist(group: Group, how: How, source: Source): readonly Edit[] {
  const ends = brackets(group, source);
  const commas = joints(group, source).map((span) => rejoin(",", span, source));
  if (ends !== undefined) return [replace(source, ends.open, lists[how]), ...commas];
  return [
    insert(source.file, group.inner.start, lists[how]),
    ...commas,
    insert(source.file, group.inner.end, ")"),
  ];
}
