/** One thing the contract demands, for any test runner: `test(check.title, check.run)`. */
export interface Check {
  /** Stable: `repeats`. */
  readonly id: string;
  /** A sentence about the plugin, without its subject: `gives the same result for the same seed`. */
  readonly title: string;
  /** Rejects with a `ContractFailure` that says what was found and what was expected. */
  readonly run: () => Promise<void>;
  /**
   * Once it has run: the check whose failure left this one with something it could not try, which `run` passes over in silence;
   * undefined when all there is was tried.
   */
  readonly untriedFor: () => string | undefined;
}

/** A check as it is written: what it could not try is noted by what it asks. */
export type PlainCheck = Omit<Check, "untriedFor">;

/** A plugin does not do what the contract demands. */
export class ContractFailure extends Error {
  override readonly name: string = "ContractFailure";
  readonly code = "PLUGIN_CONTRACT";
}

/** @throws ContractFailure when the claim does not hold */
export function demand(claim: boolean, found: string): asserts claim {
  if (!claim) throw new ContractFailure(found);
}

/** @throws ContractFailure that lists the faults, when there are any */
export function demandNone(faults: readonly string[]): void {
  const rest = faults.length - SHOWN;
  const shown = faults.slice(0, SHOWN).join("; ");
  demand(faults.length === 0, rest > 0 ? `${shown}; and ${rest} more` : shown);
}

/** More faults than these are counted. */
const SHOWN = 3;
