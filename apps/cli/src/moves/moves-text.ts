import type { Moves, MovesState } from "@satsuma/engine";
import { pastNotes } from "../history/known-notes.ts";
import { amount, asOfText, count, share } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import { table, wrappedRows } from "../terminal/table.ts";
import { matrixTable } from "./matrix-table.ts";

/** As many single moves as are named. */
const mostNamed = 5;

/** A transition matrix: counts, shares of each row, the largest moves, and what is not known of the past. */
export function movesText(moves: Moves, style: Style): string {
  const { color } = style;
  const { customers, matrix, timezone, from, to, of } = moves;
  const stayed = matrix.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
  const moved = customers - stayed;
  const part = (figure: number): string =>
    customers === 0 ? "" : ` (${share(figure / customers)})`;
  const notes = notesOf(moves);
  return [
    `${color.bold(of.join(", "))}  from ${asOfText(from.instant, timezone)} to ${asOfText(to.instant, timezone)}`,
    `${amount(customers, "customer")}: ${count(stayed)} stayed${part(stayed)}, ${count(moved)} moved${part(moved)}`,
    "",
    matrixTable(moves, "customers", style),
    "",
    matrixTable(moves, "shares", style),
    ...largest(moves, style),
    ...(notes.length === 0
      ? []
      : [
          "",
          wrappedRows(
            notes.map((note) => [color.dim("note"), note]),
            style,
          ),
        ]),
  ].join("\n");
}

function largest({ states, matrix }: Moves, style: Style): string[] {
  const found = states.flatMap((one, i) =>
    states.flatMap((other, j) => (i === j ? [] : [{ one, other, size: matrix[i]?.[j] ?? 0 }])),
  );
  const named = found
    .filter(({ size }) => size > 0)
    .toSorted((a, b) => b.size - a.size)
    .slice(0, mostNamed);
  if (named.length === 0) return [];
  const columns = [
    { head: "largest moves", gives: true },
    { head: "customers", align: "right" as const },
  ];
  const rows = named.map(({ one, other, size }) => [`${one.name} → ${other.name}`, count(size)]);
  return ["", table(columns, rows, style)];
}

function notesOf({ states, known, timezone, from, to }: Moves): string[] {
  const unseen = states.find(({ kind }) => kind === "not seen");
  const held = (end: "from" | "to"): string =>
    states
      .filter((state) => state[end].notSeen > 0)
      .map((state: MovesState) => `${count(state[end].notSeen)} in ${state.name}`)
      .join(", ");
  const told = (["from", "to"] as const).flatMap((end) => {
    const where = held(end);
    return where === "" ? [] : [`as of ${(end === "from" ? from : to).date} a run counts ${where}`];
  });
  return [
    ...(unseen === undefined
      ? []
      : [
          `customers are known by their events: "${unseen.name}" had none yet${told.length === 0 ? "" : `; ${told.join("; ")}`}`,
        ]),
    ...pastNotes(known, timezone, "date"),
  ];
}
