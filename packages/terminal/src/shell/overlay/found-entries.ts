import { go } from "fuzzysort";
import type { Entry } from "./entry.ts";

/** Entries that have every word of the search in their title, doc or keys, in the order they come in. */
export function searched(entries: readonly Entry[], search: string): readonly Entry[] {
  const words = search.toLowerCase().split(/\s+/u);
  return entries.filter(({ title, doc, keys }) => {
    const text = `${title} ${doc} ${keys}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Titles count more than what is said of them. */
const docWeight = 0.6;

/**
 * Entries that have the letters of the search in their order, the best first; without a search those that were done last, then all.
 *
 * @param recent ids, latest first
 */
export function matched(
  entries: readonly Entry[],
  search: string,
  recent: readonly string[],
): readonly Entry[] {
  if (search.trim() === "") return byRecency(entries, recent);
  const titles = go(search, entries, { key: "title", ...generous });
  const docs = go(search, entries, { key: "doc", ...generous });
  const scores = new Map(docs.map(({ obj, score }) => [obj, docWeight * score]));
  for (const { obj, score } of titles) scores.set(obj, Math.max(score, scores.get(obj) ?? 0));
  const found = new Map(titles.map(({ obj, indexes }) => [obj, new Set(indexes)]));
  return [...scores]
    .toSorted(([, a], [, b]) => b - a)
    .map(([entry]) => ({ ...entry, found: found.get(entry) ?? none }));
}

const generous = { threshold: 0.2, limit: 200 } as const;
const none: ReadonlySet<number> = new Set();

function byRecency(entries: readonly Entry[], recent: readonly string[]): readonly Entry[] {
  const rank = ({ id }: Entry): number => {
    const index = recent.indexOf(id);
    return index < 0 ? recent.length : index;
  };
  return entries.toSorted((a, b) => rank(a) - rank(b));
}
