/** What a log may say of an error. */
export interface ToldError {
  readonly name: string;
  readonly code?: string;
  /** Where it came from: the frames of its stack, without its message, which may hold a customer's data or a rule. */
  readonly at: readonly string[];
  readonly cause?: ToldError;
}

export function toldError(error: unknown): ToldError {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  return {
    name: error.name,
    ...("code" in error && typeof error.code === "string" ? { code: error.code } : {}),
    at: framesOf(error.stack ?? ""),
    ...(error.cause === undefined ? {} : { cause: toldError(error.cause) }),
  };
}

const framesOf = (stack: string): readonly string[] =>
  stack
    .split("\n")
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/u.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
