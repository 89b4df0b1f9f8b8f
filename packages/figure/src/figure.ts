/** A picture as plain data: what is to be seen and not how it looks. `./svg` and `./text` draw it. It survives JSON. */
export type Figure =
  | Bars
  | Distribution
  | Scatter
  | HeatMap
  | Dendrogram
  | Tree
  | Curve
  | Sparkline;

/** What every picture says of itself. */
export interface Caption {
  /** A few words: `Customers by cluster`. */
  readonly title: string;
  /** What it shows, in a sentence or two; also read by those who cannot see it. */
  readonly caption?: string;
}

/** A measured direction. */
export interface Axis {
  /** `Income`. */
  readonly label: string;
  /** `EUR`, `days`; `share` for 0 to 1 shown in per cent; none for plain counts. */
  readonly unit?: string;
  /**
   * `log` for amounts over several powers of ten; all values are above 0 then. `date` for days since 1 January 1970, which are shown as
   * dates: `dayNumber` gives them.
   */
  readonly scale?: "linear" | "log" | "date";
}

/** One amount for each of a few things, longest first unless they have an order of their own. */
export interface Bars extends Caption {
  readonly kind: "bars";
  readonly value: Axis;
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly label: string;
  /** `NaN` is not plain JSON: what is unknown is left out. */
  readonly value?: number;
  /** Ends of an interval. */
  readonly interval?: Interval;
  /** What stands behind it: `1,204 customers`. */
  readonly note?: string;
  /** What it is compared with, marked on the bar: the share in the base. */
  readonly reference?: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How many customers have which values: counts between edges. */
export interface Distribution extends Caption {
  readonly kind: "distribution";
  readonly value: Axis;
  readonly count: Axis;
  /** One more than counts, rising. */
  readonly edges: readonly number[];
  /** One list of counts a group; a single one without a name for all. */
  readonly groups: readonly { readonly label?: string; readonly counts: readonly number[] }[];
  /** Marked places: thresholds, a mean. */
  readonly marks?: readonly { readonly at: number; readonly label: string }[];
}

/** Points in the plane, by group. */
export interface Scatter extends Caption {
  readonly kind: "scatter";
  readonly x: Axis;
  readonly y: Axis;
  readonly groups: readonly {
    readonly label: string;
    readonly points: readonly (readonly [x: number, y: number])[];
    readonly centre?: readonly [x: number, y: number];
  }[];
}

/** A table of amounts shown as shades: the RFM grid, a correlation matrix. */
export interface HeatMap extends Caption {
  readonly kind: "heat map";
  readonly value: Axis;
  readonly rows: { readonly label: string; readonly names: readonly string[] };
  readonly columns: { readonly label: string; readonly names: readonly string[] };
  /** By row, then column; null where nothing is known. */
  readonly cells: readonly (readonly (number | null)[])[];
  /** `diverging` has a middle at 0: correlations, differences. */
  readonly scale?: "sequential" | "diverging";
}

/** How groups were merged, lowest first. Items are numbered from 0; the merge at place i makes group `items + i`. */
export interface Dendrogram extends Caption {
  readonly kind: "dendrogram";
  readonly height: Axis;
  /** One label an item; with more than some hundred items only the top of the tree is drawn. */
  readonly items: readonly string[];
  readonly merges: readonly {
    readonly left: number;
    readonly right: number;
    readonly height: number;
  }[];
  /** Where it is cut into groups. */
  readonly cut?: number;
}

/** Questions and where the answers lead. */
export interface Tree extends Caption {
  readonly kind: "tree";
  readonly root: TreeNode;
  /** What `value` of a node is: churn rate. */
  readonly value: Axis;
}

export interface TreeNode {
  /** What is known of everyone here: `all customers`, or the leaf's name. */
  readonly label: string;
  /** Figures in words: `812 customers`. */
  readonly note?: string;
  /** Shown by shade. */
  readonly value?: number;
  /** The branches, each with its answer: `recency > 90 days`. */
  readonly branches?: readonly { readonly answer: string; readonly node: TreeNode }[];
}

/** Lines over an axis: lift, calibration, ROC, a silhouette by number of groups. */
export interface Curve extends Caption {
  readonly kind: "curve";
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: readonly {
    readonly label: string;
    /** In rising x. */
    readonly points: readonly (readonly [x: number, y: number])[];
    /** `reference` for what it is compared with: chance, the diagonal. */
    readonly role?: "data" | "reference";
    readonly intervals?: readonly Interval[];
  }[];
  readonly marks?: readonly { readonly at: number; readonly label: string }[];
}

/** A small line without axes, for a row of a table. */
export interface Sparkline extends Caption {
  readonly kind: "sparkline";
  readonly values: readonly (number | null)[];
  readonly unit?: string;
}
