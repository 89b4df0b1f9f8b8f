/** One thing the contract demands, for any test runner: `test(check.title, check.run)`. */
export interface Check {
  /** Stable: `repeats`. */
  readonly id: string;
  /** A sentence about the plugin, without its subject: `gives the same result for the same seed`. */
  readonly title: string;
  /** Rejects with a `ContractFailure` that says what was found and what was expected. */
  readonly run: () => Promise<void>;
}

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
  demand(faults.length === 0, faults.join("; "));
}
