import colors from "picocolors";

/** How text is written to one stream. */
export interface Style {
  readonly color: ReturnType<typeof colors.createColors>;
  /** Columns a line may have. */
  readonly width: number;
}

/** Columns assumed where the stream is no terminal. */
const PLAIN_WIDTH = 100;
const LEAST_WIDTH = 40;

/** The stream's own style, unless a flag or the environment says otherwise. */
export function styleOf(
  stream: NodeJS.WriteStream,
  flag: boolean | undefined,
  env: NodeJS.ProcessEnv,
): Style {
  return {
    color: colors.createColors(isColored(stream, flag, env)),
    width: Math.max(LEAST_WIDTH, stream.isTTY ? stream.columns : plainWidth(env)),
  };
}

/** `COLUMNS` says it where no terminal does. */
function plainWidth({ COLUMNS = "" }: NodeJS.ProcessEnv): number {
  return /^\d+$/u.test(COLUMNS) ? Number(COLUMNS) : PLAIN_WIDTH;
}

/** A flag beats `NO_COLOR`, which beats `FORCE_COLOR`, which beats what the stream is. @see https://no-color.org */
function isColored(
  stream: NodeJS.WriteStream,
  flag: boolean | undefined,
  env: NodeJS.ProcessEnv,
): boolean {
  if (flag !== undefined) return flag;
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return false;
  if (env["FORCE_COLOR"] !== undefined && env["FORCE_COLOR"] !== "0") return true;
  return stream.isTTY && env["TERM"] !== "dumb";
}
