import type { Figure, ProfiledField } from "../api/answers.ts";
import { share } from "../words/figures.ts";

const most = 8;

/** The values that differ most, as bars of the share of members, each with that of others marked on it. */
export function fieldFigure(field: ProfiledField, side: "over" | "under"): Figure {
  const values = field[side].slice(0, most);
  const word = side === "over" ? "more" : "less";
  return {
    kind: "bars",
    title: `${field.field} that members have ${word} often`,
    caption: values.map(({ value, segment }) => `${value}: ${cellText(segment)}`).join("; "),
    value: { label: "members; the mark shows others", unit: "share" },
    bars: values.map(({ value, segment, base }) => ({
      label: value,
      ...(segment.isSuppressed ? {} : { value: segment.share }),
      ...(base === undefined || base.isSuppressed ? {} : { reference: base.share }),
    })),
  };
}

type Cell = ProfiledField["over"][number]["segment"];

const cellText = (cell: Cell): string => (cell.isSuppressed ? "too few to say" : share(cell.share));
