import type { Preview, PreviewCondition } from "@satsuma/engine";
import { percent } from "@satsuma/model";
import { cells, cut, fitted, fittedRight } from "../../../text/cells.ts";
import { countText } from "../../../text/number-text.ts";
import type { Role } from "../../../view/role.ts";
import type { Row, Span } from "../../../view/row.ts";
import { movedRole, movedText } from "../../movement.ts";
import { barText } from "../bar-text.ts";
import { movedBy } from "./count-memory.ts";
import type { CountMemory } from "./count-memory.ts";
import { highlighted } from "./highlighted.ts";

const deadWords = {
  "includes nobody": "true of nobody",
  "excludes nobody": "leaves nobody out",
  redundant: "changes nothing: the members are the same without it",
} as const;

/** How many customers are left after every condition, from everybody down to the members, and what moved since it was shown before. */
export function waterfallRows(
  preview: Preview,
  memory: CountMemory | undefined,
  width: number,
): readonly Row[] {
  const { customers, size, conditions } = preview;
  const before = memory?.before;
  const line = (fall: Fall): Row =>
    fallRow(fall, { customers, width, moved: before === undefined ? 0 : MOVED });
  return [
    line({ text: [{ text: "all customers" }], size: customers, removed: 0 }),
    ...nested(conditions).flatMap(({ condition, depth, place }) => [
      line({
        text: [{ text: "  ".repeat(depth) }, ...conditionText(condition)],
        size: condition.size,
        removed: condition.removed,
        by: movedBy(memory, { place, text: condition.text, size: condition.size }),
      }),
      ...notes(condition).map((note): Row => [
        { text: `${"  ".repeat(depth)}! ${note}`, role: "warning" },
      ]),
    ]),
    line({
      text: [{ text: `in the segment${partText(preview)}`, role: "title" }],
      size,
      removed: 0,
      by: before === undefined ? 0 : size - before.size,
    }),
  ];
}

const partText = ({ size, customers }: Preview): string =>
  customers === 0 ? "" : `, ${percent(size / customers)} of all`;

interface Fall {
  readonly text: readonly Span[];
  readonly size: number;
  readonly removed: number;
  /** Against what was shown before. */
  readonly by?: number;
}

/** Cells of figures; the rest is shared by the text and the bar. */
const COUNT = 9;
const REMOVED = 9;
const MOVED = 10;

interface FallRoom {
  readonly customers: number;
  readonly width: number;
  /** Cells of what moved; none where nothing did. */
  readonly moved: number;
}

function fallRow(
  { text, size, removed, by = 0 }: Fall,
  { customers, width, moved }: FallRoom,
): Row {
  const room = Math.max(0, width - COUNT - REMOVED - moved);
  const bar = Math.min(30, Math.floor(room * 0.3));
  const own = room - bar - 1;
  const shown = barText(customers === 0 ? 0 : size / customers, bar);
  return [
    ...fittedSpans(text, own),
    { text: " " },
    { text: fitted(shown, bar), role: { chart: { kind: "bar" } } },
    { text: fittedRight(countText(size), COUNT) },
    { text: fittedRight(removed === 0 ? "" : `−${countText(removed)}`, REMOVED), role: "dim" },
    { text: fittedRight(by === 0 ? "" : movedText(by), moved), role: movedRole(by) },
  ];
}

/** Spans in exactly so many cells. */
function fittedSpans(spans: readonly Span[], width: number): readonly Span[] {
  const total = spans.reduce((sum, { text }) => sum + cells(text), 0);
  if (total <= width) return [...spans, { text: " ".repeat(width - total) }];
  let left = Math.max(0, width - 1);
  const kept = spans.flatMap((span): Span[] => {
    const piece = cut(span.text, left);
    left -= piece.cells;
    return piece.text === "" ? [] : [{ ...span, text: piece.text }];
  });
  return [...kept, { text: `${" ".repeat(left)}…`, role: "dim" }];
}

interface Nested {
  readonly condition: PreviewCondition;
  readonly depth: number;
  readonly place: string;
}

/** The conditions with those inside of them, in the order they are written. */
const nested = (
  conditions: readonly PreviewCondition[],
  depth = 0,
  above = "",
): readonly Nested[] =>
  conditions.flatMap((condition, i) => [
    { condition, depth, place: `${above}${i}` },
    ...nested(condition.of ?? [], depth + 1, `${above}${i}.`),
  ]);

function conditionText({ needs, of = [], text }: PreviewCondition): readonly Span[] {
  if (needs === undefined) return highlighted(text)[0] ?? [];
  const role: Role = "keyword";
  if (needs === of.length) return [{ text: "all of", role }];
  return [{ text: needs === 1 ? "any of" : `at least ${needs} of ${of.length}`, role }];
}

const notes = ({ dead, weak = [] }: PreviewCondition): readonly string[] => [
  ...(dead === undefined ? [] : [deadWords[dead]]),
  ...weak,
];
