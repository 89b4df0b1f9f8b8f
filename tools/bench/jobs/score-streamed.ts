import type { Frame } from "@satsuma/model";
import { raw } from "@satsuma/sql";
import { centres } from "../scoring/centroids.ts";
import { featureCount, openScoring } from "../scoring/customers.ts";
import { rateTree, treeRate } from "../scoring/tree.ts";
import { serveJob } from "../serve-job.ts";

// What a method does that scores in batches: features are read, traits are written beside them.
await serveJob("score-streamed", async ({ customers }, measured) => {
  const warehouse = await openScoring(customers);
  const number = { type: { kind: "approx" as const }, nullable: true };
  const key = { type: { kind: "text" as const }, nullable: false };
  try {
    return await measured(async () => {
      const features = warehouse.stream(raw("SELECT * FROM features ORDER BY key"));
      const columns = { key, risk: number, cluster: number };
      await warehouse.createTable(["scores"], columns, scored(features));
      return { scored: customers };
    });
  } finally {
    await warehouse.close();
  }
});

async function* scored(features: AsyncIterable<Frame>): AsyncIterable<Frame> {
  const tree = rateTree(5);
  for await (const frame of features) {
    const columns = featureColumns(frame);
    const risk = new Float64Array(frame.length);
    const cluster = new Float64Array(frame.length);
    for (let row = 0; row < frame.length; row += 1) {
      risk[row] = treeRate(tree, (feature) => columns[feature]![row]!);
      cluster[row] = 1 + nearest(columns, row);
    }
    const numbers = (values: Float64Array) => ({ kind: "numbers" as const, values });
    const written = { key: frame.columns["key"]!, risk: numbers(risk), cluster: numbers(cluster) };
    yield { length: frame.length, columns: written };
  }
}

function featureColumns({ columns }: Frame): Float64Array[] {
  return Array.from({ length: featureCount }, (_, i) => {
    const column = columns[`f${i}`];
    if (column?.kind !== "numbers") throw new TypeError(`f${i} must hold numbers`);
    return column.values;
  });
}

function nearest(columns: readonly Float64Array[], row: number): number {
  const squares = centres.map((centre) =>
    columns.reduce((sum, column, i) => sum + (column[row]! - centre[i]!) ** 2, 0),
  );
  return squares.indexOf(Math.min(...squares));
}
