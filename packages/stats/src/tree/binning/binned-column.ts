/** A column whose values are numbered bins, so that a split is found by counting. */
export interface BinnedColumn {
  /** One a row, from 0; the number of bins where the value is unknown. */
  readonly bins: Uint8Array;
  /** How many bins of known values there are: 255 at most. */
  readonly count: number;
  readonly contents: BinContents;
}

/** What lies in each bin. */
export type BinContents =
  | {
      /** Bins in rising order of their numbers. */
      readonly kind: "numbers";
      /** Least number of each bin. */
      readonly lows: Float64Array;
      /** Greatest number of each bin. */
      readonly highs: Float64Array;
    }
  | {
      readonly kind: "codes";
      /** The category of each bin that has one of its own, rising. */
      readonly categories: readonly number[];
      /** The bin in which rare categories are together; absent when each has its own. */
      readonly rest?: number;
    };

/** Most bins of known values: with the bin of the unknown they fit a byte. */
export const MOST_BINS = 255;
