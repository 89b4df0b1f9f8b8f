import type { Diagnostic, ImportCount } from "@satsuma/model";
import type { ColumnChange, Oddity, Rhythm, Spread } from "./measured.ts";

/** How good the data of a project is, as of an instant. */
export interface QualityReport {
  /** ISO instant that freshness is reckoned to. */
  readonly asOf: string;
  /** False when a finding fails a threshold that counts: then `run` refuses, where the config says so. */
  readonly passes: boolean;
  /** Thresholds as they were judged by. */
  readonly thresholds: Thresholds;
  /** In the order of the catalogue, customers first. */
  readonly tables: readonly TableQuality[];
  /** Of all tables, worst first. */
  readonly findings: readonly QualityFinding[];
}

/** How good data must be. Shares are 0 to 1. */
export interface Thresholds {
  /** Least share of rows in which a column is known. */
  readonly coverage: number;
  /** Most days since the latest event; absent: as long as the table's own pauses let expect. */
  readonly freshnessDays?: number;
  /** Largest share of rows read that could not be taken in. */
  readonly rejected: number;
  /** Largest share of rows that repeat another, or its key. */
  readonly duplicates: number;
  /** Largest share of events of customers who are not there. */
  readonly orphans: number;
}

/** What one can hold against a table or a column. */
export interface QualityFinding extends Diagnostic {
  readonly table: string;
  /** Absent when it is about the table as a whole. */
  readonly column?: string;
  /** What was counted, by name; shares are 0 to 1, dates ISO. */
  readonly figures: Readonly<Record<string, number | string>>;
  /** 0 to 1: how much of the table it touches; what is worse comes first. */
  readonly share: number;
  /** The threshold that it crosses; absent when there is none. */
  readonly failed?: FailedThreshold;
}

/** A threshold and what was found instead. */
export interface FailedThreshold {
  readonly threshold: "coverage" | "freshness" | "rejected" | "duplicates" | "orphans" | "possible";
  readonly found: number;
  readonly limit: number;
  /** True when the config states it; standard ones are only held against a run where the config states none. */
  readonly isStated: boolean;
}

/** One table. `rows = known + unknown` of each of its columns. */
export interface TableQuality {
  readonly name: string;
  /** The account of its import. */
  readonly count: ImportCount;
  /** Rows that rules see: those kept, less orphans. */
  readonly rows: number;
  readonly orphans: number;
  readonly duplicateKeys: number;
  /** Rows that are the same as an earlier one in every column. */
  readonly repeatedRows: number;
  /** Column of its files → rows rejected because of it; the empty name stands for the row as a whole. */
  readonly rejectedBy: Readonly<Record<string, number>>;
  readonly withoutCustomer: number;
  readonly withoutTime: number;
  readonly changes: readonly ColumnChange[];
  /** Absent for customers, and without events. */
  readonly rhythm?: Rhythm;
  /** Days from the end of its last day to the report's instant; absent like `rhythm`. */
  readonly age?: number;
  readonly spread?: Spread;
  readonly columns: readonly JudgedColumn[];
}

/** `dead`: never known. `stale`: not filled any more, or its table has no new events. `thin`: known in fewer rows than its threshold. */
export type ColumnVerdict = "good" | "thin" | "dead" | "stale";

/** One column. */
export interface JudgedColumn {
  readonly name: string;
  /** In words: `amount (EUR)`. */
  readonly type: string;
  readonly known: number;
  readonly unknown: number;
  /** `known` of all rows; 0 without rows. */
  readonly coverage: number;
  /** Different values; `isExact` is false for an estimate, which is off by some per cent. */
  readonly distinct?: { readonly count: number; readonly isExact: boolean };
  readonly frequent?: { readonly value?: string; readonly rows: number; readonly share: number };
  readonly low?: string;
  readonly high?: string;
  /** ISO instant of the latest event in which it is known; absent for attributes. */
  readonly latest?: string;
  /** Rows with each kind of odd value. */
  readonly odd: Readonly<Partial<Record<Oddity, number>>>;
  readonly verdict: ColumnVerdict;
  /** Codes of what was found. */
  readonly findings: readonly string[];
}
