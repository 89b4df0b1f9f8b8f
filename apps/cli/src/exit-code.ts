/** What the command's exit code says. */
export const exitCodes = {
  ok: 0,
  findings: 1,
  usage: 2,
  data: 3,
  interrupted: 4,
} as const;

/** 0 to 4. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What each exit code means, for help. */
export const exitCodeMeanings: readonly (readonly [ExitCode, string])[] = [
  [exitCodes.ok, "done"],
  [
    exitCodes.findings,
    "rules with errors, examples in them that fail, a plugin that breaks the\n     contract, more change than --fail-over allows, data that fails --gate",
  ],
  [exitCodes.usage, "the command line or the config cannot be used as it is"],
  [exitCodes.data, "data or the warehouse failed"],
  [exitCodes.interrupted, "interrupted or timed out"],
];
