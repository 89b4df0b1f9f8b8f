import { createElement, useMemo } from "react";
import type { ReactElement } from "react";
import type { Overlap, OverlapPair } from "@satsuma/engine";
import { textRows } from "../../asks/asked-rows.ts";
import { useMatrix } from "../../matrix/use-matrix.ts";
import type { Handlers } from "../../shell/handlers.ts";
import type { Pane } from "../../shell/pane.ts";
import { Panes } from "../../shell/panes.ts";
import { useShell } from "../../shell/shell.ts";
import type { Shell } from "../../shell/shell.ts";
import { useKept } from "../../shell/use-kept.ts";
import { useTwoAreas } from "../findings/two-areas.ts";
import { useTable } from "../../table/use-table.ts";
import { inside } from "../../view/rect.ts";
import type { Rect } from "../../view/rect.ts";
import { cellWords } from "./cell-words.ts";
import { countedSegments, gapWords, leftOut } from "./gap-words.ts";
import { bothRule, memberRule, noneRule } from "./member-rule.ts";
import { measureWords, measures, overlapMatrix } from "./overlap-matrix.ts";
import type { Measure } from "./overlap-matrix.ts";
import { pairColumns, telling } from "./pair-columns.ts";

interface OverlapAnswerProps {
  readonly overlap: Overlap;
  /** True while a newer one is waited for. */
  readonly isOld: boolean;
  readonly area: Rect;
}

/** The matrix with the chosen cell in words, and the pairs that are alike. */
export function OverlapAnswer({ overlap, isOld, area }: OverlapAnswerProps): ReactElement {
  const shell = useShell();
  const [measure, setMeasure] = useKept<Measure>("measure", "counts");
  const [main, side] = useTwoAreas(area, layout(area));
  const { width, height } = inside(main);
  const space = { ...inside(main), height: height - wordLines(main) };
  const nameAt = (i: number): string => overlap.segments[i]?.name ?? "";
  const matrix = useMatrix({
    name: "overlap",
    matrix: useMemo(() => overlapMatrix(overlap, measure), [overlap, measure]),
    area: space,
    drill: ({ row, column }) => openBoth(shell, nameAt(row), nameAt(column)),
  });
  const { row, column } = matrix.chosen;
  const shared = (one: string, other: string): Handlers => ({
    "next-measure": () => setMeasure((now) => after(now)),
    "compare-pair": () => compare(shell, one, other),
    "left-out": () => openNone(shell, overlap),
  });
  const words = [
    ...cellWords(overlap, row, column),
    isShort(main) ? leftOut(overlap) : gapWords(overlap),
  ];
  const matrixPane: Pane = {
    kind: "overlap",
    title: `Overlap: ${measureWords[measure]}`,
    note: isOld ? "asking again …" : matrix.note,
    area: main,
    rows: [
      ...filled(matrix.rows, space.height),
      ...words.flatMap((text, i) =>
        textRows(text, width, i < words.length - 1 ? undefined : "dim"),
      ),
    ],
    does: { ...matrix.does, ...shared(nameAt(row), nameAt(column)) },
  };
  const pairs = usePairs({ overlap, area: side, shell, shared });
  return createElement(Panes, { area, panes: [matrixPane, pairs] });
}

interface PairsOptions {
  readonly overlap: Overlap;
  readonly area: Rect;
  readonly shell: Shell;
  readonly shared: (one: string, other: string) => Handlers;
}

function usePairs({ overlap, area, shell, shared }: PairsOptions): Pane {
  const table = useTable<OverlapPair>({
    name: "pairs",
    columns: pairColumns,
    items: useMemo(() => telling(overlap.pairs), [overlap]),
    id: ({ one, other }) => `${one} ${other}`,
    area: inside(area),
    open: ({ one, other }) => openBoth(shell, one, other),
    empty: "No two of them are alike, and none lies within another.",
  });
  const { one, other } = table.chosen ?? { one: "", other: "" };
  return {
    kind: "pairs",
    title: "Alike, or one within the other",
    note: table.note,
    area,
    rows: table.rows,
    does: { ...table.does, ...shared(one, other) },
  };
}

/** Pairs stand beside the matrix where there is room for both, else below it. */
const layout = ({ height }: Rect) =>
  ({
    wide: 150,
    across: [{ parts: 3 }, { parts: 2 }],
    down: [{ parts: 5 }, { cells: Math.max(5, Math.floor(height / 4)) }],
  }) as const;

/** Lines of the matrix's pane that are for words. */
const wordLines = ({ height }: Rect): number => Math.min(5, Math.floor(height / 3));

/** Where every line counts, what sets customers apart is left to the one who opens them. */
const isShort = ({ width, height }: Rect): boolean => width < 116 || height < 20;

const after = (measure: Measure): Measure =>
  measures[(measures.indexOf(measure) + 1) % measures.length] ?? "counts";

const filled = <Item>(rows: readonly (readonly Item[])[], height: number) => [
  ...rows.slice(0, height),
  ...Array.from({ length: Math.max(0, height - rows.length) }, () => []),
];

const openBoth = (shell: Shell, one: string, other: string): void =>
  shell.go({
    screen: "drilled",
    title: one === other ? one : `${one} and ${other}`,
    rule: bothRule(one, other),
  });

function compare(shell: Shell, one: string, other: string): void {
  if (one === "") shell.say("no pair is chosen", "warning");
  else if (one === other)
    shell.say("a segment and itself: choose a cell off the diagonal", "warning");
  else shell.go({ screen: "compare", names: [one, other] });
}

function openNone(shell: Shell, overlap: Overlap): void {
  const segments = countedSegments(overlap);
  const [first] = segments;
  if (overlap.none.size === 0 || first === undefined) shell.say("everybody is in a segment");
  else {
    const rule = segments.length === 1 ? `not ${memberRule(first)}` : noneRule(segments);
    shell.go({ screen: "drilled", title: "in no segment", rule });
  }
}
