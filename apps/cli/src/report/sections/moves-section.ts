import type { Moves, MovesState } from "@satsuma/engine";
import { amount, count, share } from "../../terminal/figures.ts";
import type { Movement } from "../gather/movements.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { picture } from "../picture.ts";
import { toldContent } from "../section.ts";
import { table } from "../table.ts";

/** Moves that a table lists. */
const MOST = 8;

/** Who moved from one tier or group to another, a matrix each. */
export const movesSection = (movements: readonly Movement[]): Html =>
  html`${movements.map(
    ({ title, moves }) =>
      html`<section>
        <h3>${title}</h3>
        ${toldContent(`Movement between ${title}`, moves, matrix)}
      </section> `,
  )}`;

function matrix(moves: Moves): Html {
  const { from, to, states, customers } = moves;
  const shown = states.flatMap((state, i) =>
    state.from.size + state.to.size > 0 ? [{ state, i }] : [],
  );
  const stayed = states.reduce((sum, _, i) => sum + (moves.matrix[i]?.[i] ?? 0), 0);
  return html`<p>
      From ${from.date} to ${to.date} ${count(stayed)} of ${amount(customers, "customer")}
      (${share(customers === 0 ? 0 : stayed / customers)}) stayed where they were.
    </p>
    ${picture({
      figure: {
        kind: "heat map",
        title: `From ${from.date} to ${to.date}`,
        caption:
          "Customers by where they were, a row each, and where they are, a column each; the diagonal stayed.",
        value: { label: "Customers" },
        rows: { label: from.date, names: shown.map(({ state }) => nameOf(state)) },
        columns: { label: to.date, names: shown.map(({ state }) => nameOf(state)) },
        cells: shown.map(({ i }) => shown.map(({ i: j }) => moves.matrix[i]?.[j] ?? 0)),
      },
    })}
    ${largestMoves(moves)}`;
}

const nameOf = ({ name, title }: MovesState): string => title ?? name;

function largestMoves({ states, matrix: counts }: Moves): Html | undefined {
  const moved = states
    .flatMap((from, i) =>
      states.flatMap((to, j) => {
        const customers = counts[i]?.[j] ?? 0;
        return i === j || customers === 0 ? [] : [{ from, to, customers }];
      }),
    )
    .toSorted((a, b) => b.customers - a.customers);
  if (moved.length === 0) return undefined;
  return table(
    `The ${Math.min(MOST, moved.length)} largest of ${amount(moved.length, "move")}`,
    [
      { label: "From" },
      { label: "To" },
      { label: "Customers", kind: "number" },
      { label: "Of those who were there", kind: "number" },
    ],
    moved
      .slice(0, MOST)
      .map(({ from, to, customers }) => [
        nameOf(from),
        nameOf(to),
        count(customers),
        share(from.from.size === 0 ? 0 : customers / from.from.size),
      ]),
  );
}
