import type { Diagnostic } from "@satsuma/model";
import { unitOf } from "./answers.ts";
import type { ProgramPart } from "../program-part.ts";

/** What came of checking one unit, and what that rests on. */
export interface Outcome {
  readonly problems: Diagnostic[];
  /** What was asked about names, and which declaration answered. */
  readonly uses: Map<string, string>;
  /** The units that answered. */
  readonly needs: Set<string>;
  /** What each name it declares came to. */
  readonly results: Map<string, unknown>;
  part: ProgramPart;
  /** True where it is part of a circle: what it came to then depends on the order of all. */
  inCircle: boolean;
}

/** Notes what was asked and what the answer was. */
export function noteUse({ uses, needs }: Outcome, asked: string, answered: string): void {
  uses.set(asked, answered);
  needs.add(unitOf(answered));
}

/** The outcome of a unit before anything is known of it. */
export const newOutcome = (): Outcome => ({
  problems: [],
  uses: new Map(),
  needs: new Set(),
  results: new Map(),
  part: {},
  inCircle: false,
});
