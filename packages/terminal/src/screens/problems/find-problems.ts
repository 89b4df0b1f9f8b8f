import type { CheckAnswer, Client, RuleFileState } from "@satsuma/http/client";

/** What a check found, and the rules it is about. */
export interface FoundProblems {
  readonly check: CheckAnswer;
  readonly rules: readonly RuleFileState[];
}

/** Checks the rules, with their examples. @throws Problem */
export async function findProblems(client: Client, signal: AbortSignal): Promise<FoundProblems> {
  const [check, rules] = await Promise.all([
    client.check({ tests: true, signal }),
    client.rules({ signal }),
  ]);
  return { check, rules };
}
