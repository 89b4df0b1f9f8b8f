import type { Moves } from "@satsuma/engine";
import { cells, fitted, fittedRight } from "../../../text/cells.ts";
import { countText } from "../../../text/number-text.ts";
import { safe } from "../../../text/safe.ts";
import type { Row } from "../../../view/row.ts";

/**
 * Who moved from where to where between two days: rows are where customers were, columns where they are, numbered where their names have
 * no room. Who stayed is dim.
 */
export function movesRows({ states, matrix, from, to }: Moves, width: number): readonly Row[] {
  const names = states.map(({ name, title }) => safe(title ?? name));
  const first = Math.min(24, Math.max(...names.map(cells), 8) + 4);
  const wanted = Math.max(8, ...names.map((name) => cells(name) + 2));
  const fits = first + states.length * wanted <= width;
  const column = fits
    ? wanted
    : Math.max(8, Math.floor((width - first) / Math.max(1, states.length)));
  const heads = names.map((name, j) => (fits ? name : String(j + 1)));
  return [
    [{ text: `from ${from.date} (rows) to ${to.date} (columns)`, role: "heading" }],
    [
      { text: " ".repeat(first) },
      ...heads.map((head) => ({ text: fittedRight(head, column), role: "heading" as const })),
    ],
    ...names.map((name, i): Row => [
      { text: fitted(fits ? name : `${i + 1} ${name}`, first) },
      ...states.map((_, j) => {
        const count = matrix[i]?.[j] ?? 0;
        return {
          text: fittedRight(count === 0 ? "–" : countText(count), column),
          role: i === j || count === 0 ? ("dim" as const) : undefined,
        };
      }),
    ]),
  ];
}
