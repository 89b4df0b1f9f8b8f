/** How features become columns. */
export interface DesignOptions {
  /** How many texts of a feature get a column of their own, beside the one that others are compared with; 0 refuses texts. */
  readonly levels: number;
  /**
   * Of a number, or a yes or no: `average` puts the average of all in its place, `mark` does too and adds a column that says
   * so, also for texts; with `leave out` it stays unknown.
   */
  readonly unknown: "average" | "mark" | "leave out";
  /** Codes of the plugin for what the data does not allow. */
  readonly codes: DesignCodes;
}

export interface DesignCodes {
  /** A feature is a date, a list, a place, or a text where texts are refused. */
  readonly featureType: string;
  /** There are no customers. */
  readonly nobody: string;
  /** A feature is unknown of all customers. */
  readonly allUnknown: string;
  /** A text has more than 1,000 different values: these are names, not groups. */
  readonly manyTexts: string;
}
