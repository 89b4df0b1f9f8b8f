import type { ScoredSegment } from "@satsuma/engine";
import type { Column } from "../../table/column.ts";
import type { Measure } from "./measures.ts";

/** A column a segment, best first as they come. */
export const measureColumns = (segments: readonly ScoredSegment[]): readonly Column<Measure>[] => [
  { id: "measure", title: "", width: 20, grows: 1, text: ({ name }) => name },
  ...segments.map(({ name }): Column<Measure> => ({
    id: name,
    title: name,
    width: Math.max(14, Math.min(24, name.length)),
    align: "right",
    text: ({ texts }) => texts.get(name) ?? "",
    value: ({ values }) => values.get(name) ?? null,
  })),
];
