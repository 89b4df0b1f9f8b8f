import type { MemberGroup, Profile, Variation } from "@satsuma/engine";
import { percent } from "@satsuma/model";
import { count } from "../terminal/figures.ts";
import { inWords } from "../terminal/measure-text.ts";
import { figureText } from "./figure-text.ts";

/** How alike the members are, a sentence each. */
export function variationLines(
  variation: Variation,
  { segment, base: others }: Pick<Profile, "segment" | "base">,
  base: string | undefined,
): readonly string[] {
  const { looked, by, spread, explained, elsewhere, halves, typical, fringe } = variation;
  const ofAll = (some: number, all: number) => (some < all ? ` of ${count(all)}` : "");
  const told = by.slice(0, 6).map(inWords).join(", ");
  const more = by.length > 6 ? ` and ${by.length - 6} more` : "";
  return [
    `Looked at ${count(looked.segment)}${ofAll(looked.segment, segment.size)} members${base === undefined ? "" : ` and ${count(looked.base)}${ofAll(looked.base, others.size)} others`} by ${told}${more}.`,
    ...(explained === undefined
      ? []
      : [
          `Members lie ${spread.toFixed(2)} times as far from their middle as everyone compared does from theirs; being in the segment explains ${percent(explained)} of all differences.`,
        ]),
    ...(elsewhere === undefined || base === undefined
      ? []
      : [
          `${percent(elsewhere.segment)} of members are nearer to the middle of ${base} than to their own; ${percent(elsewhere.base)} of ${base} are nearer to theirs.`,
        ]),
    ...(halves === undefined ? [] : [halvesText(halves)]),
    ...(typical === undefined ? [] : [groupText("Typical", typical)]),
    ...(fringe === undefined ? [] : [groupText("On the fringe", fringe)]),
  ];
}

function halvesText({
  isTwoGroups,
  smaller,
  explained,
  shuffled,
  along,
  differences,
}: NonNullable<Variation["halves"]>): string {
  const evidence = `parting them in two explains ${percent(explained)} of their differences, ${percent(shuffled)} where values are shuffled, and ${percent(along)} along the line between (at most 75% with one peak)`;
  if (!isTwoGroups) return `No two groups within: ${evidence}.`;
  const each = differences.map(
    ({ name, larger, smaller: other, unit }) =>
      `${inWords(name)} ${figureText(larger, unit)} and ${figureText(other, unit)}`,
  );
  return `Two groups within, of ${percent(1 - smaller)} and ${percent(smaller)}: ${each.join("; ")}. Of all, ${evidence}.`;
}

function groupText(head: string, { size, figures, keys }: MemberGroup): string {
  const each = figures.map(
    ({ name, value, unit }) => `${inWords(name)} ${figureText(value, unit)}`,
  );
  const named = keys === undefined ? "" : ` For example ${keys.join(", ")}.`;
  return `${head} (${count(size)} members): ${each.join(", ")}.${named}`;
}
