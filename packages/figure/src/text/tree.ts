import { max } from "d3-array";
import type { Tree } from "../figure.ts";
import { columnsOf, fit } from "../labels/columns.ts";
import { isKnown, knownOf } from "../numbers/known.ts";
import { amountWriter } from "../numbers/number-writer.ts";
import { axisName } from "../numbers/unit.ts";
import { treeRows } from "../parts/tree-rows.ts";
import type { TreeRow } from "../parts/tree-rows.ts";
import { Side } from "./glyphs.ts";
import { ofPart } from "./line.ts";
import type { Line, Piece } from "./line.ts";
import { LOCALE } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";

const BAR = 10;
const GAP = "  ";
/** More are not read; the rest is counted. */
const MOST_ROWS = 200;

/** A line for each node, below what leads to it, with its amount on the right. */
export function treeLines(figure: Tree, sheet: Sheet): readonly Line[] {
  const all = treeRows(figure);
  const rows = all.slice(0, MOST_ROWS);
  const amounts = amountPieces(rows, figure, sheet);
  const heads = rows.map((row) => headPieces(row, sheet));
  const wanted = max(heads, widthOf) ?? 0;
  const left = Math.min(wanted, sheet.width - (max(amounts, widthOf) ?? 0));
  return [
    [
      {
        text: axisName(figure.value).padStart(Math.max(0, left + (max(amounts, widthOf) ?? 0))),
        role: { kind: "axis" },
      },
    ],
    ...heads.map((head, i) =>
      ofPart([...fitted(head, left, sheet), ...(amounts[i] ?? [])], String(i)),
    ),
    ...(all.length > MOST_ROWS
      ? [
          [
            {
              text: `${sheet.glyphs.ellipsis} and ${(all.length - MOST_ROWS).toLocaleString(LOCALE)} more`,
              role: { kind: "note" } as const,
            },
          ],
        ]
      : []),
  ];
}

const widthOf = (line: Line): number => line.reduce((sum, { text }) => sum + columnsOf(text), 0);

function headPieces(row: TreeRow, sheet: Sheet): Line {
  const { node, answer } = row;
  return [
    { text: branchText(row, sheet), role: { kind: "axis" } },
    ...(answer === undefined
      ? []
      : [{ text: answer }, { text: ` ${sheet.glyphs.leadsTo} `, role: { kind: "axis" } as const }]),
    { text: node.label, role: { kind: "title" } },
    ...(node.note === undefined
      ? []
      : [{ text: GAP + node.note, role: { kind: "note" } as const }]),
  ];
}

/** Lines that lead from the parents to this row; deep down they are cut, and say so. */
function branchText({ isLast, depth }: TreeRow, { glyphs, width }: Sheet): string {
  const joint = (sides: number): string => glyphs.joints[sides] ?? "";
  const levels = isLast.map((last, i) => {
    if (i < isLast.length - 1) return last ? "   " : `${joint(Side.up + Side.down)}  `;
    const corner = joint(Side.up + Side.right + (last ? 0 : Side.down));
    return `${corner}${joint(Side.left + Side.right)} `;
  });
  const most = Math.max(1, Math.min(levels.length, Math.floor(width / 8)));
  return depth > most ? `${glyphs.ellipsis} ${levels.slice(-most).join("")}` : levels.join("");
}

/** A line cut or filled to so many columns; what comes last gives way first. */
function fitted(line: Line, columns: number, { glyphs }: Sheet): Line {
  let free = columns;
  const pieces = line.map(({ text, role }, i): Piece => {
    const isFinal = i === line.length - 1;
    const shown = fit(text, isFinal ? free : Math.min(free, columnsOf(text)), glyphs.ellipsis);
    free = Math.max(0, free - columnsOf(shown));
    return { text: shown, role };
  });
  return pieces;
}

function amountPieces(
  rows: readonly TreeRow[],
  { value: axis }: Tree,
  { glyphs, width }: Sheet,
): readonly Line[] {
  const known = knownOf(rows.map(({ node }) => node.value));
  const write = amountWriter(known, { locale: LOCALE, unit: axis.unit });
  const texts = rows.map(({ node: { value } }) => (isKnown(value) ? write(value) : glyphs.unknown));
  const wide = max(texts, columnsOf) ?? 0;
  const most = axis.unit === "share" ? 1 : (max(known, Math.abs) ?? 0);
  return rows.map(({ node: { value } }, i) => {
    const part = isKnown(value) && most > 0 ? Math.min(1, Math.abs(value) / most) : 0;
    const bar = glyphs.full.repeat(Math.round(part * BAR)).padEnd(BAR);
    const amount: Piece = { text: GAP + (texts[i] ?? "").padStart(wide) };
    if (width < 60) return [amount];
    return [
      amount,
      { text: " " },
      { text: bar, role: { kind: "shade", shade: part, diverging: false } },
    ];
  });
}
