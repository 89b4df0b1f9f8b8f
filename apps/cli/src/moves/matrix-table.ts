import type { Moves } from "@satsuma/engine";
import { wholePercent } from "@satsuma/model";
import { count } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import { table } from "../terminal/table.ts";

/** The matrix, a row a state of the first date. Where the names of the states leave no room, columns have the numbers of the rows. */
export function matrixTable(moves: Moves, what: "customers" | "shares", style: Style): string {
  const { states, matrix, from, to } = moves;
  const right = "right" as const;
  const cells = matrix.map((row, i) => {
    const total = states[i]?.from.size ?? 0;
    return row.map((size) => (what === "customers" ? whole(size) : part(size, total)));
  });
  const names = states.map(({ name }) => name);
  const longest = Math.max(...names.map((name) => name.length));
  const widths = names.map((name, j) =>
    Math.max(name.length, ...cells.map((row) => row[j]?.length ?? 0)),
  );
  const fits = longest + 12 + widths.reduce((sum, width) => sum + width + 2, 0) <= style.width;
  const numbered = (name: string, i: number): string => (fits ? name : `${i + 1} ${name}`);
  const columns = [
    {
      head: what === "customers" ? `${from.date} ↓  ${to.date} →` : "share of the row",
      gives: true,
    },
    ...names.map((name, i) => ({ head: fits ? name : String(i + 1), align: right })),
    { head: "all", align: right },
  ];
  const rows = states.map((state, i) => [
    numbered(state.name, i),
    ...(cells[i] ?? []),
    what === "customers" ? count(state.from.size) : state.from.size === 0 ? "–" : "100%",
  ]);
  const totals = states.map(({ to: end }) => end.size);
  const customers = totals.reduce((sum, size) => sum + size, 0);
  const last =
    what === "customers"
      ? ["all", ...totals.map(count), count(customers)]
      : ["all", ...totals.map((size) => part(size, customers)), customers === 0 ? "–" : "100%"];
  return table(columns, [...rows, last], style);
}

const whole = (size: number): string => (size === 0 ? "·" : count(size));

/** Whole per cents: the matrix is wide, and counts stand above. */
function part(size: number, total: number): string {
  if (total === 0) return "–";
  return size === 0 ? "·" : wholePercent(size / total);
}
