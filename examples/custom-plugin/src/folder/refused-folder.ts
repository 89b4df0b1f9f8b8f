import { SatsumaError } from "@satsuma/plugin";

/** What to say when a folder cannot be written to. @throws SatsumaError `LOYALTY_NO_FOLDER`, always */
export const refusedFolder =
  (path: string) =>
  (cause: unknown): never => {
    throw new SatsumaError("LOYALTY_NO_FOLDER", `the folder ${path} cannot be written to`, {
      help: "make the folder, or correct its path",
      cause,
    });
  };
