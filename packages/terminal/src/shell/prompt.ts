/** A line that is asked for at the bottom of the screen. */
export interface Prompt {
  readonly label: string;
  /** What stands there at first. */
  readonly text?: string;
  /** Told at every key: for what filters while it is typed. */
  readonly typed?: (text: string) => void;
  /** Told once, on enter. */
  readonly entered: (text: string) => void;
  /** Told on escape. */
  readonly left?: () => void;
  /**
   * What the whole text could become, best first: shown above the line; tab completes, arrows choose, a click takes. Asked at every key;
   * an answer that comes when the text is another is forgotten. What it rejects with is shown as no offers.
   */
  readonly offers?: (text: string) => readonly string[] | Promise<readonly string[]>;
}
