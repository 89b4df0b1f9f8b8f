/** What can go wrong in the world while a shop is written. */
export type SampleShopErrorCode = "SHOP_FOLDER_TAKEN" | "SHOP_NOT_WRITTEN";

/** A shop could not be written. Explained by its code in the package's `errors.md`. */
export class SampleShopError extends Error {
  override readonly name = "SampleShopError";
  readonly code: SampleShopErrorCode;
  /** What to do, as an imperative sentence. */
  readonly help: string;

  constructor(
    code: SampleShopErrorCode,
    message: string,
    { help, cause }: { readonly help: string; readonly cause?: unknown },
  ) {
    super(message, { cause });
    this.code = code;
    this.help = help;
  }
}

/** The error for a folder that does not take a shop's files, because of another error. */
export const notWritten = (folder: string, cause: unknown): SampleShopError =>
  cause instanceof SampleShopError
    ? cause
    : new SampleShopError("SHOP_NOT_WRITTEN", `the shop could not be written to ${folder}`, {
        help: "Check that the folder can be written to and that the disk is not full.",
        cause,
      });
