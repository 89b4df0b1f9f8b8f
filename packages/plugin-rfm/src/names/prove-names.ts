import { cells, ends, namesOf } from "./segment-name.ts";
import type { Cell, ScoreRange, SegmentName } from "./segment-name.ts";

/**
 * What keeps a table of names from giving every combination of scores exactly one name, as messages; none when it does.
 * Every one of the bins³ combinations is tried.
 */
export function proveNames(table: readonly SegmentName[], bins: number): string[] {
  const wrong = [...duplicates(table), ...table.flatMap((name) => rangeFaults(name, bins))];
  return wrong.length > 0 ? wrong : [...overlaps(table, bins), ...gaps(table, bins)];
}

const duplicates = (table: readonly SegmentName[]): string[] =>
  table
    .filter(({ name }, i) => table.findIndex((other) => other.name === name) !== i)
    .map(({ name }) => `there are two entries for "${name}": list all its scores in one`);

function rangeFaults({ name, scores }: SegmentName, bins: number): string[] {
  const ranges = scores.flatMap((box) => Object.entries<ScoreRange | undefined>({ ...box }));
  return ranges.flatMap(([dimension, range]) => {
    if (range === undefined) return [];
    const [low, high] = ends(range);
    if (1 <= low && low <= high && high <= bins) return [];
    const found = low === high ? String(low) : `${low} to ${high}`;
    return [
      `"${name}" has ${dimension} ${found}: scores go from 1 to ${bins}, the lower one first`,
    ];
  });
}

/** One message for each two names that share combinations, with the first they share. */
function overlaps(table: readonly SegmentName[], bins: number): string[] {
  const found = new Map<string, string>();
  for (const cell of cells(bins)) {
    const [first, second] = namesOf(table, cell);
    if (first === undefined || second === undefined) continue;
    const both =
      first === second ? `two entries of "${first.name}"` : `"${first.name}" and "${second.name}"`;
    if (!found.has(both)) found.set(both, `${both} both hold ${written(cell)}`);
  }
  return [...found.values()];
}

function gaps(table: readonly SegmentName[], bins: number): string[] {
  const uncovered = cells(bins).filter((cell) => namesOf(table, cell).length === 0);
  const [first] = uncovered;
  if (first === undefined) return [];
  const others = uncovered.length - 1;
  const more = others === 0 ? "" : `, and neither ${others} more of the ${bins ** 3} combinations`;
  return [`no name holds ${written(first)}${more}`];
}

const written = ({ recency, frequency, monetary }: Cell): string =>
  `recency ${recency}, frequency ${frequency}, monetary ${monetary}`;
