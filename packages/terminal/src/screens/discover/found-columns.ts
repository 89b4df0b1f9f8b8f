import type { Discovery } from "@satsuma/engine";
import { shareText } from "@satsuma/model";
import type { Column } from "../../table/column.ts";
import { countText } from "../../text/number-text.ts";
import { safe } from "../../text/safe.ts";
import { measureText } from "../findings/measure-text.ts";

export type FoundSegment = Discovery["rules"]["segments"][number];

/** Columns of the rules that a method found: whom each keeps, and its measures. */
export function foundColumns(segments: readonly FoundSegment[]): readonly Column<FoundSegment>[] {
  const measures = [...new Set(segments.flatMap((segment) => Object.keys(segment.measures)))];
  return [
    { id: "rule", title: "rule", width: 30, grows: 1, text: ({ title, name }) => title ?? name },
    {
      id: "customers",
      title: "customers",
      width: 11,
      align: "right",
      text: ({ size }) => countText(size),
      value: ({ size }) => size,
    },
    {
      id: "share",
      title: "share",
      width: 8,
      align: "right",
      text: ({ share }) => shareText(share),
      value: ({ share }) => share,
    },
    ...measures.map(measureColumn),
  ];
}

const measureColumn = (name: string): Column<FoundSegment> => ({
  id: name,
  title: safe(name),
  width: Math.max(10, name.length + 2),
  align: "right",
  text: ({ measures }) => {
    const measure = measures[name];
    return measure === undefined ? "–" : measureText({ ...withoutInterval(measure) });
  },
  value: ({ measures }) => measures[name]?.value ?? null,
});

type Measure = FoundSegment["measures"][string];

const withoutInterval = ({ value, unit, doc }: Measure): Measure =>
  unit === undefined ? { value, doc } : { value, unit, doc };
