import type { Changes } from "../api/answers.ts";

/** Who came to and went from one segment. */
export interface ChangeSums {
  readonly entered: number;
  readonly left: number;
}

/** What a run changed in a segment; zeros where it changed nothing. */
export function changeOf({ counts }: Changes, name: string): ChangeSums {
  const own = counts.filter(({ segment }) => segment === name);
  const sum = (change: "entered" | "left"): number =>
    own.filter((one) => one.change === change).reduce((total, one) => total + one.count, 0);
  return { entered: sum("entered"), left: sum("left") };
}

/** True where the run had none before it: everyone entered then, and that is no change. */
export const isFirstRun = ({ counts }: Changes): boolean =>
  counts.length > 0 && counts.every(({ cause }) => cause === "first run");
