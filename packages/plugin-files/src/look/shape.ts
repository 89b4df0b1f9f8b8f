import type { ValueType } from "@satsuma/plugin";

/** A way a text can be written, and the type a column of such texts has. */
export interface Shape {
  readonly name: string;
  /** Regular expression that the whole text must match. */
  readonly pattern: string;
  readonly type: ValueType;
  /** What all values are, to follow `all 541,909 values are`. */
  readonly words: string;
  /** strptime format where it is not ISO 8601. */
  readonly timeFormat?: string;
  readonly isLocalTime?: boolean;
  /** Set on two shapes that the same texts can fit: the name of the other. */
  readonly twin?: string;
}

const date = { kind: "date" } as const;
const instant = { kind: "instant" } as const;
const clock = "[ T][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?";
const iso = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
const day = "(0?[1-9]|[12][0-9]|3[01])";
const month = "(0?[1-9]|1[0-2])";

/** Exact numbers: at most eighteen digits before the point and nine behind it. */
export const decimalPattern = "[+-]?((0|[1-9][0-9]{0,17})([.][0-9]{0,9})?|[.][0-9]{1,9})";

/** The shapes a column is held against; the first that every value fits decides. Whole numbers with leading zeros are text. */
export const shapes: readonly Shape[] = [
  {
    name: "yesNo",
    pattern: "(?i)(true|false|yes|no)",
    type: { kind: "yes/no" },
    words: "yes or no",
  },
  {
    name: "whole",
    pattern: "[+-]?(0|[1-9][0-9]{0,17})",
    type: { kind: "number" },
    words: "whole numbers",
  },
  {
    name: "decimal",
    pattern: decimalPattern,
    type: { kind: "number" },
    words: "numbers",
  },
  {
    name: "double",
    pattern: "[+-]?((0|[1-9][0-9]{0,17})([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]{1,3})?",
    type: { kind: "approx" },
    words: "numbers with many digits or exponents",
  },
  { name: "isoDate", pattern: iso, type: date, words: "dates" },
  {
    name: "isoInstant",
    pattern: `${iso}${clock}(Z|[+-][0-9]{2}(:?[0-9]{2})?)`,
    type: instant,
    words: "times with a zone",
  },
  {
    name: "isoLocal",
    pattern: `${iso}${clock}`,
    type: instant,
    words: "times without a zone",
    isLocalTime: true,
  },
  ...["/", ".", "-"].flatMap((separator) => spokenDates(separator)),
];

/** What all dates in spoken order look like: only columns of such are held against each of their shapes. */
export const spokenDate: Shape = {
  name: "spokenDate",
  pattern: "[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}( .*)?",
  type: date,
  words: "dates",
};

/** Day first and month first, with and without a time of day. */
function spokenDates(separator: string): Shape[] {
  const times = [
    { suffix: "", pattern: "", format: "" },
    { suffix: "Minutes", pattern: " [0-9]{1,2}:[0-9]{2}", format: " %H:%M" },
    { suffix: "Seconds", pattern: " [0-9]{1,2}:[0-9]{2}:[0-9]{2}", format: " %H:%M:%S" },
  ];
  return times.flatMap(({ suffix, pattern, format }) => {
    const dayFirst = `dayFirst${separator}${suffix}`;
    const monthFirst = `monthFirst${separator}${suffix}`;
    const common = suffix === "" ? { type: date } : { type: instant, isLocalTime: true };
    return [
      {
        name: dayFirst,
        twin: monthFirst,
        pattern: `${day}[${separator}]${month}[${separator}][0-9]{4}${pattern}`,
        timeFormat: ["%d", "%m", "%Y"].join(separator) + format,
        words: "dates with the day first",
        ...common,
      },
      {
        name: monthFirst,
        twin: dayFirst,
        pattern: `${month}[${separator}]${day}[${separator}][0-9]{4}${pattern}`,
        timeFormat: ["%m", "%d", "%Y"].join(separator) + format,
        words: "dates with the month first",
        ...common,
      },
    ];
  });
}
