/**
 * How values are written in text files: every warehouse reads these and rejects all else. Patterns match the whole text after
 * spaces around it were cut, and mean the same in JavaScript and in RE2.
 */
export const valueText = {
  /** `-12.50`, `.5`, `3.` */
  number: String.raw`[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)`,
  /** `1.5e-3` */
  exponentNumber: String.raw`[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)[eE][+-]?[0-9]{1,3}`,
  /** `2026-02-28`, also with a midnight after it */
  date: String.raw`[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ]00:00(?::00(?:\.0+)?)?)?`,
  /** A date, or a date and a wall-clock time: `2026-02-28T09:30`, `2026-02-28 09:30:15.25` */
  localTime: String.raw`[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?)?`,
  /** A date and time with its distance to UTC: `2026-02-28T09:30:00Z`, `2026-02-28 09:30:00+01:00` */
  instant: String.raw`[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)? ?(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)`,
  /** In any case. */
  yes: ["yes", "true", "y", "t", "1"],
  /** In any case. */
  no: ["no", "false", "n", "f", "0"],
} as const;
