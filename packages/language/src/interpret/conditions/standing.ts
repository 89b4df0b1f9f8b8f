/** Where someone stands: place 1 is the first of `of` in the same group. */
export interface Standing {
  readonly place: number;
  readonly of: number;
  readonly isIn: boolean;
}

/** Where everyone stands who is ranked, by key. */
export type Ranking = ReadonlyMap<string, Standing>;
