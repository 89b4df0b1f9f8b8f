import type { Fragment } from "@satsuma/sql";

/** How a column of a file becomes values. Each step is a layer of the query: it sees the step before as a column. */
export interface Reading {
  /** The raw value, `null` where it stands for unknown. */
  readonly known: (rawValue: Fragment) => Fragment;
  /** The value, `null` where it cannot be read; absent when every known value is one. */
  readonly value?: (known: Fragment) => Fragment;
  /** A last step over what `value` gave. */
  readonly settle?: (value: Fragment, known: Fragment) => Fragment;
  /** What a value has to be, for the reason of a rejected row. */
  readonly expected: string;
}
