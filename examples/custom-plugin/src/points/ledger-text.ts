import { SatsumaError } from "@satsuma/plugin";

/** @throws SatsumaError `DATA_FILE_MISSING` when it cannot be read */
export async function ledgerText(path: string, read: () => Promise<string>): Promise<string> {
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "ENOENT")) throw cause;
    throw new SatsumaError("DATA_FILE_MISSING", `there is no file ${path}`, {
      help: "correct the path in satsuma.config.ts",
      cause,
    });
  }
}
