import type { ChangeStep } from "./change.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Outlook } from "./flips.ts";
import type { Person } from "./person.ts";

/** How things would be after some steps. */
export interface State {
  readonly person: Person;
  /** Nanoseconds since 1970. */
  readonly at: bigint;
  readonly steps: readonly ChangeStep[];
  readonly cost: number;
}

/** What moves are made with. */
export interface Trying {
  readonly evaluator: Evaluator;
  readonly due?: (instant: bigint) => bigint;
  /** False where later instants say nothing: a rule that hangs on other customers, whose data is not there. */
  readonly canWait?: boolean;
}

/** How it goes on from a state. */
export const outlookFrom = ({ at }: State, trying: Trying): Outlook => ({ ...trying, at });
