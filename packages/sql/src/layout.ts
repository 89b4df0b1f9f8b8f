/** Where the catalogue's tables and columns lie in the warehouse. Names are quoted by the dialect, never trusted. */
export interface Layout {
  readonly customers: {
    readonly table: TablePath;
    readonly key: string;
    /** What the key is: numbers are sorted as numbers and written as whole decimals. Text unless it is told. */
    readonly keyIs?: "number" | "text";
    /** Attribute → column. */
    readonly attributes: Readonly<Record<string, string>>;
    /** Attributes of type point → their columns in degrees. They are not among `attributes`. */
    readonly points?: Readonly<Record<string, PointColumns>>;
    /**
     * Column that numbers customers 0, 1, 2 … in key order without gaps; events then carry the same number. With it, joins are
     * on whole numbers and a scan can be cut into ranges of customers. Absent where the tables are not ours.
     */
    readonly ordinal?: string;
    /** How many there are; helps to choose a plan, never changes a result. */
    readonly rows?: number;
  };
  readonly events: Readonly<Record<string, EventLayout>>;
  /** Per-customer tables written by the engine, by the name `stored` nodes use. */
  readonly stored: Readonly<Record<string, { readonly table: TablePath; readonly key: string }>>;
  /** Whose data changed when; absent where nobody keeps it. */
  readonly versions?: CustomerVersions;
}

/**
 * A table of customers: `ordinal`, and whole numbers that grow with every arrangement of the data: `version`, the last in which any
 * row about them came, went or changed, and `since`, the first of those in which they have been there ever since. Where a customer has several
 * rows, the greatest version holds, and all but one leave `since` unknown.
 */
export interface CustomerVersions {
  readonly table: TablePath;
  /** The arrangement the tables hold, from 1. */
  readonly latest: number;
  /** Absent where it is not kept what of a customer changed. */
  readonly parts?: ChangedParts;
}

/** Columns that tell what of a customer changed. */
export interface ChangedParts {
  /** As `version`, of the customer's own row. */
  readonly own: string;
  /**
   * Event table → `version`, as above, of their events, and `last`, an instant after which no event of theirs came, went or changed
   * since there is an account of them; unknown where no event with a time did. The two go together: of several rows, one whose version
   * is after another tells what happened since that.
   */
  readonly events: Readonly<Record<string, { readonly version: string; readonly last: string }>>;
}

/** Two columns of numbers, north and east positive; a point with either unknown or out of range is unknown. */
export interface PointColumns {
  readonly latitude: string;
  readonly longitude: string;
}

/** Schema and table, outermost first. */
export type TablePath = readonly string[];

/** Where one event table lies. Times are instants in UTC with microseconds. */
export interface EventLayout {
  readonly table: TablePath;
  /** Customer key column, of the type of the customers' key. */
  readonly customer: string;
  readonly ordinal?: string;
  /** Column that orders events of one instant; absent when rows have no key. */
  readonly key?: string;
  readonly time: string;
  /** Field → column. */
  readonly fields: Readonly<Record<string, string>>;
  /** Fields of type point → their columns. They are not among `fields`. */
  readonly points?: Readonly<Record<string, PointColumns>>;
  /**
   * Column that numbers events in the order of customer, time and key: with it, `first` and `last` compare one whole number.
   * Gaps do not matter; DuckDB's `rowid` will do where each customer's events were written in that order. Absent where they were not.
   */
  readonly position?: string;
  /**
   * Fields whose values are stored as numbers from 0 (a DuckDB ENUM), and how many values there can be: with few, distinct ones
   * are counted without a hash table.
   */
  readonly codes?: Readonly<Record<string, number>>;
  /** How many there are, and the ISO instant of the first; help to choose a plan, never change a result. */
  readonly rows?: number;
  readonly first?: string;
}
