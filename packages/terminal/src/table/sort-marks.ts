/** What the header says beside titles. */
export interface SortMarks {
  readonly rising: string;
  readonly falling: string;
  /** There are more columns on this side. */
  readonly left: string;
  readonly right: string;
}

const drawnMarks: SortMarks = { rising: "▲", falling: "▼", left: "‹", right: "›" };
const asciiMarks: SortMarks = { rising: "asc", falling: "desc", left: "<", right: ">" };

/** In the characters that the terminal has. */
export const sortMarks = (isAscii: boolean): SortMarks => (isAscii ? asciiMarks : drawnMarks);
