import type { Random } from "@satsuma/stats";
import {
  calinskiHarabasz,
  daviesBouldin,
  evenRows,
  firstByGap,
  gapOf,
  silhouettes,
} from "@satsuma/stats/clustering";
import type { Gap, Points } from "@satsuma/stats/clustering";
import { withinOf } from "./within.ts";
import type { Criterion } from "../config.ts";
import { distinctRows } from "../fit/distinct-rows.ts";
import { someRows } from "../fit/some-rows.ts";
import type { Evidence, EvidenceRow } from "../model.ts";
import type { Judging } from "./grouping.ts";

/** Reference samples for the gap. */
const REFERENCES = 10;

/** Rows for the gap, whose references are grouped anew for each number of clusters. */
const GAP_ROWS = 500;

/**
 * Groups the rows into each number of clusters up to the most, and says what speaks for each.
 *
 * @param judging few enough rows that all pairs of them can be compared
 */
export async function findEvidence(
  judging: Judging,
  { most, chosenBy }: { readonly most: number; readonly chosenBy: Criterion },
): Promise<Evidence> {
  const { points, random } = judging;
  const few = someRows(points, GAP_ROWS, random.split("gap rows"));
  const references = Array.from({ length: REFERENCES }, (_, i) =>
    evenRows(few, random.split(`reference ${i}`)),
  );
  const rows: EvidenceRow[] = [];
  for (let k = 1; k <= Math.min(most, distinctRows(points, most).length); k++) {
    const own = random.split(k);
    const gap = await gapFor(k, judging, { few, references, random: own });
    rows.push({ ...(await figures(k, judging, own)), ...gap });
  }
  return { chosenBy, rows };
}

async function figures(k: number, judging: Judging, random: Random): Promise<EvidenceRow> {
  const { points, grouping } = judging;
  const labels = await grouping(points, k, random);
  const within = withinOf(points, labels);
  if (k === 1) return { k, within };
  const each = silhouettes(points, labels);
  const calinski = calinskiHarabasz(points, labels);
  const davies = daviesBouldin(points, labels);
  return {
    k,
    within,
    silhouette: each.reduce((sum, value) => sum + value, 0) / points.rows,
    ...(calinski === undefined ? {} : { calinskiHarabasz: calinski }),
    ...(davies === undefined ? {} : { daviesBouldin: davies }),
  };
}

async function gapFor(
  k: number,
  { grouping }: Judging,
  {
    few,
    references,
    random,
  }: { readonly few: Points; readonly references: readonly Points[]; readonly random: Random },
): Promise<Pick<EvidenceRow, "gap" | "gapError">> {
  if (k > distinctRows(few, k).length) return {};
  const within = withinOf(few, await grouping(few, k, random));
  const others: number[] = [];
  for (const reference of references) {
    others.push(withinOf(reference, await grouping(reference, k, random)));
  }
  const found = gapOf(within, others);
  return found === undefined ? {} : { gap: found.gap, gapError: found.error };
}

/** The number of clusters that the evidence speaks for; 1 where there is none. */
export function chosenK({ chosenBy, rows }: Evidence): number {
  if (chosenBy === "gap") return byGap(rows);
  const [first = { k: 1, strength: 0 }, ...others] = rows.flatMap((row) => {
    const strength = strengths[chosenBy](row);
    return strength === undefined ? [] : [{ k: row.k, strength }];
  });
  return others.reduce((best, one) => (one.strength > best.strength ? one : best), first).k;
}

function byGap(rows: readonly EvidenceRow[]): number {
  const gaps = rows.flatMap(({ k, gap, gapError }): (Gap & { readonly k: number })[] =>
    gap === undefined || gapError === undefined ? [] : [{ k, gap, error: gapError }],
  );
  return gaps[firstByGap(gaps)]?.k ?? 1;
}

/** The more, the better. */
const strengths: Readonly<
  Record<Exclude<Criterion, "gap">, (row: EvidenceRow) => number | undefined>
> = {
  silhouette: ({ silhouette }) => silhouette,
  "calinski-harabasz": (row) => row.calinskiHarabasz,
  "davies-bouldin": ({ daviesBouldin: index }) => (index === undefined ? undefined : -index),
};
