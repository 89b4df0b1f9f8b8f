import { currencies } from "./currencies.ts";
import { unitWords } from "../../syntax/tokens/keywords.ts";
import { constant } from "../../syntax/tokens/token-types.ts";
import { isDistance } from "./type-before.ts";
import type { Candidate } from "./candidate.ts";
import { testedAt } from "./place.ts";
import type { WritingPlace } from "./place.ts";

/** Units of time and currencies. */
export function unitCandidates(place: WritingPlace): Candidate[] {
  const types = new Set(place.expected.map(({ type }) => type));
  const tested = types.has(constant.Currency) ? testedAt(place)?.value.type : undefined;
  if (isDistance(place)) return [];
  const isPlain = tested !== undefined && tested.kind !== "duration";
  return [
    ...(types.has(constant.Currency) ? currencies(place.catalogue, tested) : []),
    ...(types.has(constant.Unit) ? units(place, isPlain || isStart(place) ? 45 : 0) : []),
  ];
}

/** `days since …`, where any other value may begin too. */
const isStart = ({ expected }: WritingPlace): boolean =>
  expected.every(({ type, within }) => type !== constant.Unit || within.rule === "unitOf");

/** After a number as it is counted: `1 day`, `2 days`; elsewhere both. */
function units({ before }: WritingPlace, rank: number): Candidate[] {
  const last = before.at(-1);
  const count = last?.tokenType === constant.Number ? last.image : undefined;
  const isMany = (word: string): boolean => word.endsWith("s");
  const words = Object.keys(unitWords).filter(
    (word) => isMany(word) === (count !== undefined ? count !== "1" : followsMany(last?.image)),
  );
  return sorted(words).map((label, i) => ({ label, kind: "unit", rank: rank + i / 10 }));
}

/** `every day`, `this month`, `start of day`: one unit; `days since` elsewhere. */
const followsMany = (word: string | undefined): boolean =>
  !["this", "every", "previous", "of", "on"].includes(word?.toLowerCase() ?? "");

/** Days before months before the rest. */
const sorted = (words: readonly string[]): string[] =>
  words.toSorted((a, b) => order.indexOf(a.charAt(0)) - order.indexOf(b.charAt(0)));

const order = "dmwyqh";
