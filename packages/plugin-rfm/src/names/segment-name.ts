/** One or several scores: `4`, or the lowest and the highest: `[4, 5]`. */
export type ScoreRange = number | readonly [low: number, high: number];

/**
 * Combinations of scores. What is left out may be any score. `value` is frequency and monetary score taken together: their
 * mean, rounded up.
 */
export interface ScoreBox {
  readonly recency?: ScoreRange | undefined;
  readonly frequency?: ScoreRange | undefined;
  readonly monetary?: ScoreRange | undefined;
  readonly value?: ScoreRange | undefined;
}

/** A group of customers by their scores. */
export interface SegmentName {
  /** As rules write it: `rfm.segment is "champions"`. */
  readonly name: string;
  /** Who they are, in one sentence. */
  readonly meaning?: string | undefined;
  /** What to do with them, in one sentence. */
  readonly advice?: string | undefined;
  /** A customer in any of these boxes has this name. */
  readonly scores: readonly ScoreBox[];
}

/** The three scores of a customer. */
export interface Cell {
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
}

/** Frequency and monetary score taken together: their mean, rounded up. */
const valueScore = ({ frequency, monetary }: Cell): number => Math.ceil((frequency + monetary) / 2);

/** The lowest and the highest score of a range. */
export const ends = (range: ScoreRange): readonly [low: number, high: number] =>
  typeof range === "number" ? [range, range] : range;

/** All combinations of scores, lowest first. */
export function cells(bins: number): Cell[] {
  const scores = Array.from({ length: bins }, (_, i) => i + 1);
  return scores.flatMap((recency) =>
    scores.flatMap((frequency) => scores.map((monetary) => ({ recency, frequency, monetary }))),
  );
}

/** The names that hold a customer of these scores; exactly one in a table without faults. */
export const namesOf = (table: readonly SegmentName[], cell: Cell): SegmentName[] =>
  table.flatMap((name) => name.scores.filter((box) => holds(box, cell)).map(() => name));

function holds(box: ScoreBox, cell: Cell): boolean {
  return (
    isWithin(cell.recency, box.recency) &&
    isWithin(cell.frequency, box.frequency) &&
    isWithin(cell.monetary, box.monetary) &&
    isWithin(valueScore(cell), box.value)
  );
}

function isWithin(score: number, range: ScoreRange | undefined): boolean {
  if (range === undefined) return true;
  const [low, high] = ends(range);
  return low <= score && score <= high;
}
