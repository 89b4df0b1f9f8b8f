import { shareText } from "@satsuma/model";
import { fitted } from "../../text/cells.ts";
import { safe } from "../../text/safe.ts";
import type { Role } from "../../view/role.ts";
import type { Row } from "../../view/row.ts";
import { hasBranches } from "./tree-lines.ts";
import type { TreeLine } from "./tree-lines.ts";

const BAR = 10;

interface TreeDrawing {
  readonly width: number;
  readonly chosen: string;
}

/** A line of the tree: what is asked, who is there, and how many of them left. A click on it does `drill` with its path. */
export function treeRow(line: TreeLine, { width, chosen }: TreeDrawing): Row {
  const { path, node } = line;
  const { value = 0 } = node;
  const target = { command: "drill", argument: path } as const;
  const hasBar = width >= 60;
  const tail = ` ${shareText(value).padStart(6)}`;
  const rest = width - tail.length - (hasBar ? BAR + 1 : 0);
  const note = node.note === undefined ? "" : `  ${safe(node.note)}`;
  const role: Role | undefined = path === chosen ? "selected" : undefined;
  const shade: Role = { chart: { kind: "shade", shade: value, diverging: false } };
  return [
    { text: fitted(`${branches(line)}${mark(line)} ${words(line)}${note}`, rest), role, target },
    { text: tail, role, target },
    ...(hasBar
      ? [
          {
            text: ` ${"█".repeat(Math.round(value * BAR)).padEnd(BAR)}`,
            role: role ?? shade,
            target,
          },
        ]
      : []),
  ];
}

/** What leads here and the name of who is here; a node that is parted further has none but its rate, which stands on the right. */
const words = (line: TreeLine): string => {
  const { answer, node } = line;
  if (answer === undefined) return safe(node.label);
  return hasBranches(line) ? safe(answer) : `${safe(answer)} → ${safe(node.label)}`;
};

const mark = (line: TreeLine): string => (hasBranches(line) ? (line.isFolded ? "▸" : "▾") : "•");

/** Lines that lead from the parents to this one. */
const branches = ({ isLast }: TreeLine): string =>
  isLast
    .map((last, i) => {
      if (i < isLast.length - 1) return last ? "  " : "│ ";
      return last ? "└─" : "├─";
    })
    .join("");
