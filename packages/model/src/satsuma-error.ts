/**
 * The world failed (a file is gone, the warehouse refused), not the reader's rule.
 * `message` says what was found and what was expected; `help` says what to do.
 */
export class SatsumaError extends Error {
  override readonly name: string = "SatsumaError";
  /** Stable: `DATA_FILE_MISSING`. Explained in `docs/errors.md`. */
  readonly code: string;
  /** An imperative sentence; absent when nothing can be advised. */
  readonly help: string | undefined;

  constructor(code: string, message: string, options: { help?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.help = options.help;
  }
}
