import { readFileSync } from "node:fs";
import { accuracy, areaUnderCurve } from "@satsuma/stats/evaluation";
import { fitTree, leafOfRows } from "@satsuma/stats/tree";
import type { ClassTree, TreeData } from "@satsuma/stats/tree";
import { serveJob } from "../serve-job.ts";
import type { ChurnRows, ChurnTreeResult } from "./jobs.ts";

const COLUMNS = 20;

// What `churn-rows` wrote: other rows than those that are learnt from are read when these are done with.
await serveJob("churn-tree", async ({ learnt, judged, depth }, measured) => {
  const data = readRows(learnt);
  return measured(async () => {
    const tree = fitTree(data, { depth });
    return quality(tree, readRows(judged));
  });
});

type Rows = TreeData & { readonly labels: Uint8Array };

function readRows({ file, rows }: ChurnRows): Rows {
  const { buffer } = readFileSync(file);
  const all = new Float64Array(buffer, 0, COLUMNS * rows);
  const column = (i: number) => all.subarray(i * rows, (i + 1) * rows);
  return {
    rows,
    columns: Array.from({ length: COLUMNS }, (_, i) => ({ kind: "numbers", values: column(i) })),
    labels: new Uint8Array(buffer, all.byteLength),
    classes: 2,
  };
}

function quality(tree: ClassTree, { columns, labels, rows }: Rows): ChurnTreeResult {
  const shares = tree.nodes.map(({ counts: [zero = 0, one = 0] }) => one / (zero + one));
  const risks = Float64Array.from(leafOfRows(tree, columns, rows), (leaf) => shares[leaf]!);
  const taken = risks.map((risk) => (risk > 0.5 ? 1 : 0));
  return { auc: areaUnderCurve(risks, labels), accuracy: accuracy(labels, taken) };
}
