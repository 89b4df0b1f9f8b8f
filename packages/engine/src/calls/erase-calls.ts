import { allowAgain, erasedReport } from "../erase/allow-again.ts";
import { eraseCustomers } from "../erase/erase.ts";
import type { Project } from "../project.ts";
import type { Opened } from "./opened.ts";

type EraseCalls = Pick<Project, "erase" | "erased" | "allowAgain">;

/** Who is not to be kept. */
export const eraseCalls = ({ sessions }: Opened): EraseCalls => ({
  erase: async (customers, options = {}) =>
    sessions.takeState(options, async (state) =>
      eraseCustomers(customers, { isDryRun: options.isDryRun === true }, state),
    ),

  erased: async (work = {}) => sessions.takeState(work, erasedReport),

  allowAgain: async (customers, work = {}) =>
    sessions.takeState(work, async (state) => allowAgain(customers, state)),
});
