import type { Overlap, OverlapPair } from "@satsuma/engine";
import { shareText } from "@satsuma/model";
import { amountText, countText, numberText } from "../../text/number-text.ts";

/** The two segments of a cell in sentences. */
export function cellWords(overlap: Overlap, row: number, column: number): readonly string[] {
  const { segments, both, pairs } = overlap;
  const one = segments[row];
  const other = segments[column];
  if (one === undefined || other === undefined) return [];
  if (row === column) return [sizeWords(one, overlap)];
  const shared = both[row]?.[column] ?? 0;
  const pair = pairs.find(
    (each) => isOf(each, one.name, other.name) || isOf(each, other.name, one.name),
  );
  return [
    `${sharedWords(shared, one, other)} ${sharedWords(shared, other, one)}`,
    pair === undefined
      ? `Both are parts of ${one.tier?.of ?? one.group?.of ?? "one whole"}: nobody is in two of them.`
      : pairWords(pair),
  ];
}

const isOf = (pair: OverlapPair, one: string, other: string): boolean =>
  pair.one === one && pair.other === other;

type Segment = Overlap["segments"][number];

function sizeWords({ name, size, share, only }: Segment, { customers }: Overlap): string {
  const alone =
    only === 0
      ? "each of them is in another one too"
      : `${countText(only)} of them in no other one (${shareText(only / size)})`;
  return `${amountText(size, "customer")} of ${countText(customers)} are in ${name} (${shareText(share)}); ${alone}.`;
}

function sharedWords(shared: number, one: Segment, other: Segment): string {
  if (one.size === 0) return `${one.name} is empty.`;
  return `${countText(shared)} of ${countText(one.size)} ${one.name} are also in ${other.name} (${shareText(shared / one.size)}).`;
}

function pairWords(pair: OverlapPair): string {
  const { either, jaccard, lift } = pair;
  if (jaccard === null) return "There is nothing to compare.";
  const chance =
    lift === null
      ? ""
      : `; ${numberText(Number(lift.toPrecision(2)))} times what chance would bring`;
  const relation = relationWords(pair);
  return `${countText(either)} in either: Jaccard ${jaccard.toFixed(2)}${chance}.${relation === undefined ? "" : ` ${capital(relation)}.`}`;
}

/** What two segments are to each other, where that is worth a word: `vip has the same members as loyal`. */
export function relationWords({ one, other, relation }: OverlapPair): string | undefined {
  switch (relation) {
    case "same":
      return `${one} and ${other} have the same members`;
    case "near-duplicate":
      return `${one} and ${other} are nearly the same`;
    case "within":
      return `${one} lies within ${other}`;
    case "around":
      return `${other} lies within ${one}`;
    case "disjoint":
      return "nobody is in both";
    case "overlapping":
    case "empty":
      return undefined;
  }
}

/** Names begin sentences as they are. */
const capital = (text: string): string => text.replace(/^nobody/u, "Nobody");
