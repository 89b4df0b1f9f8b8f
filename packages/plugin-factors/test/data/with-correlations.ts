import { customersFromRows } from "@satsuma/plugin/testing";
import type { MemoryCustomers } from "@satsuma/plugin/testing";

/** Customers whose features have exactly this covariance matrix: cosines are uncorrelated, and are mixed by its root. */
export function customersWith(
  covariance: readonly (readonly number[])[],
  names: readonly string[],
  customers: number,
): MemoryCustomers {
  const root = choleskyOf(covariance);
  const rows = Array.from({ length: customers }, (_, row) => {
    const pure = names.map(
      (__, k) =>
        Math.cos((Math.PI * (row + 0.5) * (k + 1)) / customers) *
        Math.sqrt((2 * (customers - 1)) / customers),
    );
    const mixed = names.map((name, i) => [
      name,
      root[i]!.reduce((sum, x, k) => sum + x * pure[k]!, 0),
    ]);
    return { customer: `c${row}`, ...Object.fromEntries(mixed) };
  });
  const types = Object.fromEntries(names.map((name) => [name, { kind: "approx" as const }]));
  return customersFromRows(rows, types);
}

function choleskyOf(matrix: readonly (readonly number[])[]): number[][] {
  const root: number[][] = [];
  for (const [i, entries] of matrix.entries()) {
    const row: number[] = [];
    for (let j = 0; j <= i; j += 1) {
      const before = row.reduce((sum, x, k) => sum + x * (root[j]?.[k] ?? row[k]!), 0);
      const left = entries[j]! - before;
      row.push(j === i ? Math.sqrt(left) : left / root[j]![j]!);
    }
    root.push(row);
  }
  return root;
}
