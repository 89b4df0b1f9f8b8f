/** What was found in a table when it was taken in: plain JSON, part of the data's state. Counts are exact unless said otherwise. */
export interface MeasuredTable {
  /** `customers`, or the event table's name. */
  readonly name: string;
  /** Rows that rules see: taken in, not left out, and of known customers. Every column's unknown rows are these less its known ones. */
  readonly rows: number;
  /** Attributes, or fields, by the name rules use. */
  readonly columns: Readonly<Record<string, MeasuredColumn>>;
  /** Column of the file → rows rejected because of it; the empty name stands for what is about the row as a whole. */
  readonly rejectedBy: Readonly<Record<string, number>>;
  /** Rows left out because their customer, or their time, is not known. */
  readonly withoutCustomer: number;
  readonly withoutTime: number;
  /** Rows that are the same as an earlier one in every column. */
  readonly repeatedRows: number;
  /** When its events happened; absent for customers, and for a table without events. */
  readonly rhythm?: Rhythm;
  /** Whose events they are; absent for customers. */
  readonly spread?: Spread;
  /** Columns of the files that had another type, or were there, at the import before. */
  readonly changes: readonly ColumnChange[];
  /** How the config read the table: changes of columns are told where that is as it was. */
  readonly reading: string;
}

/** What was found in one column. */
export interface MeasuredColumn {
  /** In words: `amount (EUR)`. */
  readonly type: string;
  /** Rows in which it is known. */
  readonly known: number;
  /** Different known values, where they were counted. An estimate is off by some per cent. */
  readonly distinct?: { readonly count: number; readonly isExact: boolean };
  /** The most frequent known value, the smallest of several; absent where it was not looked for. Personal values are left out. */
  readonly frequent?: { readonly value?: string; readonly rows: number };
  /** Smallest and largest value as text; absent for text, and for personal data. */
  readonly low?: string;
  readonly high?: string;
  /** ISO instant of the latest event in which it is known; absent for attributes. */
  readonly latest?: string;
  /** Rows with each kind of odd value; those that do not occur are left out. */
  readonly odd: Readonly<Partial<Record<Oddity, number>>>;
  /** One of the texts that stand for unknown, as it is written. */
  readonly placeholder?: string;
}

/** Kinds of values that are likely mistakes. */
export type Oddity =
  /** Text of nothing but spaces. */
  | "blank"
  /** Text that says that nothing is known: `N/A`. */
  | "placeholder"
  /** Text that is a number as people write it. */
  | "number"
  /** Such a text with a sign that numbers in files have not: `1,234`, `12 %`. */
  | "notated"
  /** Below 0. */
  | "negative"
  | "zero"
  /** A date before 1900. */
  | "early"
  /** A date after the last event of all tables. */
  | "late"
  /** Outside of what the column's name or unit allows: an age of 200, a latitude of 91. */
  | "outside"
  /** Against the config's `possible`. */
  | "impossible";

/** When the events of a table happened, in local days of the project. */
export interface Rhythm {
  /** First and last day with events that are not stray. */
  readonly first: string;
  readonly last: string;
  /** ISO instant at which the last day is over: events may be told by the day only. */
  readonly end: string;
  /**
   * Events far from all others, in a hundredth of the rows at most: more than a year before, or after, them. Also those before 1900
   * and from 2200 on, unless there are no others.
   */
  readonly stray: { readonly before: number; readonly after: number };
  /** Days of the first and the last event, stray ones among them. */
  readonly earliest: string;
  readonly latest: string;
  /** Days with events. */
  readonly days: number;
  /** Most days without events between two with some. */
  readonly longestPause: number;
  /** Every month from the first to the last of all tables, also those without events; the last 1,200 at most. */
  readonly months: readonly { readonly month: string; readonly rows: number }[];
  /** Events in the last 28 days of the data of all tables, and the median of the same before, 12 times at most; absent with less than 4. */
  readonly recent?: { readonly rows: number; readonly typical: number };
}

/** How events are spread over customers. */
export interface Spread {
  /** Customers with events. */
  readonly customers: number;
  /** Events of the customer with most. */
  readonly most: number;
}

/** A column that is not as it was at the import before. */
export interface ColumnChange {
  /** As rules call it, or as the file does where rules do not. */
  readonly column: string;
  readonly was: string;
  /** Absent when it is gone. */
  readonly is?: string;
}
