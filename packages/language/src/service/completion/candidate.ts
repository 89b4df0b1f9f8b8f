import type { Completion } from "../language-service.ts";

/** Something that may be written at a place, before what is typed already narrows the choice. */
export interface Candidate {
  readonly label: string;
  readonly kind: Completion["kind"];
  /** What is written; the label where absent. */
  readonly insert?: string;
  readonly detail?: string | undefined;
  readonly description?: string | undefined;
  /** How well it fits: 0 best. Candidates that fit alike stay in their order. */
  readonly rank: number;
}

/** The candidates that what is typed may become, best first: those that begin with it, then those that hold its letters in order. */
export function narrowed(candidates: readonly Candidate[], typed: string): Candidate[] {
  const wanted = fold(typed);
  const found = candidates.flatMap((candidate) => {
    const match = matchOf(fold(candidate.label), wanted);
    return match === undefined ? [] : [{ candidate, match }];
  });
  const seen = new Set<string>();
  return found
    .toSorted((a, b) => a.match - b.match || a.candidate.rank - b.candidate.rank)
    .map(({ candidate }) => candidate)
    .filter(({ kind, label }) => {
      const key = `${kind} ${label}`;
      return !seen.has(key) && seen.add(key);
    });
}

/** 0 for a beginning, 1 for the beginning of a later word, 2 for letters in order; undefined where it cannot be meant. */
function matchOf(label: string, wanted: string): number | undefined {
  if (label.startsWith(wanted)) return 0;
  if (label.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 1;
  return isSubsequence(wanted, label) ? 2 : undefined;
}

function isSubsequence(wanted: string, label: string): boolean {
  let from = 0;
  for (const letter of wanted) {
    const found = label.indexOf(letter, from);
    if (found === -1) return false;
    from = found + letter.length;
  }
  return true;
}

const fold = (text: string): string => text.toLowerCase();
