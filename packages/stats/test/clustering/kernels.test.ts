import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { clusteringKernel, plainKernel, points } from "@satsuma/stats/clustering";
import type { ClusteringKernel, Points } from "@satsuma/stats/clustering";
import fc from "fast-check";
import { expect, test } from "vitest";
import { clusteringWasm } from "../../src/clustering/kernel/clustering-wasm.ts";

test("the bytes that are shipped are what the source compiles to", () => {
  const compiler = join(import.meta.dirname, "../../assembly/compile.ts");
  const compiled = execFileSync(process.execPath, [compiler, "--print"], { encoding: "utf8" });
  expect(clusteringWasm).toBe(compiled);
});

test("this engine runs the kernels in WebAssembly", () => {
  expect(clusteringKernel().name).toBe("wasm");
});

test("both kernels give the same centres to the last bit, however many rows, columns and centres", () => {
  fc.assert(
    fc.property(cases(), ({ rows, centres }) => {
      const [wasm, plain] = kernels.map((kernel) => {
        const assigner = kernel.rowAssigner(rows);
        return [assigner.assign(centres), assigner.assign(centres.map((value) => value / 3))];
      });
      expect(wasm).toEqual(plain);
    }),
  );
});

test("both kernels find the same nearest groups to the last bit", () => {
  fc.assert(
    fc.property(cases(), fc.nat(), ({ rows }, lot) => {
      const [wasm, plain] = kernels.map((kernel) => {
        const finder = kernel.groupFinder(rows);
        finder.sizes[0] = 3;
        const at = finder.nearest(lot % rows.rows, rows.rows, Infinity);
        return [at, finder.least];
      });
      expect(wasm).toEqual(plain);
    }),
  );
});

test("both kernels measure the same distances to the last bit", () => {
  fc.assert(
    fc.property(cases(), ({ rows }) => {
      const [wasm, plain] = kernels.map((kernel) => {
        const distancer = kernel.distancer(rows);
        return Array.from({ length: rows.rows }, (_, row) => distancer.after(row).slice());
      });
      expect(wasm).toEqual(plain);
    }),
  );
});

test("a row belongs to the first of several equally near centres", () => {
  for (const kernel of kernels) {
    const assigner = kernel.rowAssigner(points(Float64Array.of(0, 1, 2), 1));
    const { labels, counts } = assigner.assign(Float64Array.of(3, -1, 1, 1, -1));
    expect([...labels]).toEqual([1, 2, 0]);
    expect([...counts]).toEqual([1, 1, 1, 0, 0]);
  }
});

const kernels: readonly ClusteringKernel[] = [clusteringKernel(), plainKernel];

interface Case {
  readonly rows: Points;
  readonly centres: Float64Array;
}

const value = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
);

const cases = (): fc.Arbitrary<Case> =>
  fc
    .record({
      columns: fc.integer({ min: 1, max: 9 }),
      rows: fc.integer({ min: 1, max: 20 }),
      k: fc.integer({ min: 1, max: 20 }),
    })
    .chain(({ columns, rows, k }) =>
      fc.record({
        rows: fc
          .array(value, { minLength: rows * columns, maxLength: rows * columns })
          .map((values) => points(Float64Array.from(values), columns)),
        centres: fc
          .array(value, { minLength: k * columns, maxLength: k * columns })
          .map((values) => Float64Array.from(values)),
      }),
    );
