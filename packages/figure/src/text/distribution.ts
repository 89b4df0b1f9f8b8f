import { max, sum } from "d3-array";
import type { Distribution } from "../figure.ts";
import { columnsOf, fit } from "../labels/columns.ts";
import { markLabel } from "../labels/mark-label.ts";
import { isKnown } from "../numbers/known.ts";
import { axisWriter } from "../numbers/axis-writer.ts";
import { amountWriter } from "../numbers/number-writer.ts";
import type { WriteNumber } from "../numbers/number-writer.ts";
import { axisName } from "../numbers/unit.ts";
import { ofPart } from "./line.ts";
import type { Line } from "./line.ts";
import { LOCALE } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";
import { levelsText } from "./sparkline.ts";

/** More rows are not compared at a glance. */
const MOST_ROWS = 24;

/** One group: a bar for each bin. Several: a line of heights for each group, over the same bins. */
export function distributionLines(figure: Distribution, sheet: Sheet): readonly Line[] {
  return figure.groups.length > 1 ? groupLines(figure, sheet) : binLines(figure, sheet);
}

interface Bin {
  /** Its place among the bins of the figure or, where several are put together, that of the first. */
  readonly first: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

function binLines(figure: Distribution, sheet: Sheet): readonly Line[] {
  const bins = binsOf(figure, figure.groups[0]?.counts ?? []);
  const write = edgeWriter(figure);
  const count = amountWriter(
    bins.map((bin) => bin.count),
    { locale: LOCALE, unit: figure.count.unit },
  );
  const edge =
    max(bins, ({ low, high }) => Math.max(columnsOf(write(low)), columnsOf(write(high)))) ?? 0;
  const counts = max(bins, (bin) => columnsOf(count(bin.count))) ?? 0;
  const most = max(bins, (bin) => bin.count) ?? 0;
  const isLast = (i: number): boolean => i === bins.length - 1;
  const marks = bins.map((bin, i) => marksText(figure, bin, { isLast: isLast(i), write, sheet }));
  const told = Math.min(max(marks, columnsOf) ?? 0, Math.floor(sheet.width * 0.4));
  const room = Math.max(8, Math.min(50, sheet.width - 2 * edge - counts - told - 7));
  return [
    [{ text: `${axisName(figure.value)}, ${axisName(figure.count)}`, role: { kind: "axis" } }],
    ...bins.map((bin, i): Line =>
      ofPart(
        [
          {
            text: `${write(bin.low).padStart(edge)} ${sheet.glyphs.to} ${write(bin.high).padEnd(edge)}  `,
          },
          {
            text: barText(bin.count, { most, room }, sheet).padEnd(room),
            role: { kind: "bar" } as const,
          },
          { text: `  ${count(bin.count).padStart(counts)}` },
          {
            text: marks[i] ?? "",
            role: { kind: "reference" } as const,
          },
        ],
        String(bin.first),
      ),
    ),
  ];
}

/** Neighbouring bins are put together until there are few enough. */
function binsOf({ edges }: Distribution, counts: readonly number[]): readonly Bin[] {
  const together = Math.max(1, Math.ceil(counts.length / MOST_ROWS));
  const starts = Array.from(
    { length: Math.ceil(counts.length / together) },
    (_, i) => i * together,
  );
  return starts.map((start) => ({
    first: start,
    low: edges[start] ?? 0,
    high: edges[Math.min(start + together, edges.length - 1)] ?? 0,
    count: sum(counts.slice(start, start + together)),
  }));
}

/** On a logarithmic axis edges lie powers of ten apart, and each is written for itself. */
const edgeWriter = ({ edges, value }: Distribution): WriteNumber => {
  return value.scale === "log"
    ? (edge) => axisWriter(value, [edge], LOCALE)(edge)
    : axisWriter(value, edges, LOCALE);
};

function barText(
  value: number,
  { most, room }: { readonly most: number; readonly room: number },
  { glyphs }: Sheet,
): string {
  const steps = glyphs.parts.length + 1;
  const size = Math.max(
    value > 0 ? 1 : 0,
    most === 0 ? 0 : Math.round((value / most) * room * steps),
  );
  return glyphs.full.repeat(Math.floor(size / steps)) + (glyphs.parts[(size % steps) - 1] ?? "");
}

function marksText(
  { marks = [] }: Distribution,
  { low, high }: Bin,
  {
    isLast,
    write,
    sheet,
  }: { readonly isLast: boolean; readonly write: WriteNumber; readonly sheet: Sheet },
): string {
  const here = marks.filter(({ at }) => at >= low && (at < high || (isLast && at === high)));
  return here
    .map(({ at, label }) => ` ${sheet.glyphs.here} ${markLabel(label, write(at))}`)
    .join("");
}

function groupLines(figure: Distribution, sheet: Sheet): readonly Line[] {
  const { groups, edges } = figure;
  const label = Math.min(
    max(groups, (group) => columnsOf(group.label ?? "")) ?? 0,
    Math.floor(sheet.width * 0.34),
  );
  const totals = groups.map(({ counts }) => sum(counts));
  const write = amountWriter(totals, { locale: LOCALE, unit: figure.count.unit });
  const total = max(totals, (each) => columnsOf(write(each))) ?? 0;
  const together = Math.ceil((edges.length - 1) / Math.max(8, sheet.width - label - total - 4));
  const wide = Math.max(
    1,
    Math.floor(
      Math.min(60, sheet.width - label - total - 4) / Math.ceil((edges.length - 1) / together),
    ),
  );
  const stripOf = (counts: readonly number[]): string =>
    Array.from(levelsText([0, ...joined(counts, together)], sheet))
      .slice(1)
      .map((sign) => sign.repeat(wide))
      .join("");
  const strip = columnsOf(stripOf(groups[0]?.counts ?? []));
  return [
    [
      {
        text: `${axisName(figure.count)} by ${axisName(figure.value)}, each group to its own height`,
        role: { kind: "axis" },
      },
    ],
    ...groups.map((group, i) =>
      ofPart(
        [
          { text: fit(group.label ?? "", label, sheet.glyphs.ellipsis) },
          { text: "  " },
          { text: stripOf(group.counts), role: { kind: "group", group: i } as const },
          { text: `  ${write(totals[i] ?? 0).padStart(total)}` },
        ],
        String(i),
      ),
    ),
    [{ text: " ".repeat(label + 2) + edgesText(figure, strip), role: { kind: "axis" } }],
    ...(figure.marks ?? [])
      .filter(({ at }) => isKnown(at))
      .map((mark): Line => [
        {
          text: `${" ".repeat(label + 2)}${markLabel(mark.label, edgeWriter(figure)(mark.at))}`,
          role: { kind: "reference" },
        },
      ]),
  ];
}

const joined = (counts: readonly number[], together: number): readonly number[] =>
  Array.from({ length: Math.ceil(counts.length / together) }, (_, i) =>
    sum(counts.slice(i * together, (i + 1) * together)),
  );

/** The first and the last edge under the ends of the strip. */
function edgesText(figure: Distribution, columns: number): string {
  const write = edgeWriter(figure);
  const first = write(figure.edges[0] ?? 0);
  const last = write(figure.edges.at(-1) ?? 0);
  return first + last.padStart(Math.max(last.length + 1, columns - first.length));
}
