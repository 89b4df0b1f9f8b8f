import { resolve } from "node:path";
import { SatsumaError } from "@satsuma/model";
import { refuseExisting } from "../init/write/write-project.ts";
import type { Run } from "./command.ts";

/** Makes a project, from a person's files or from the sample shop. */
export const init: Run = async (session) => {
  const { sample, from } = session.options;
  const folder = resolve(session.folder, session.args[0] ?? session.options.project ?? ".");
  if ((sample === true) === (from !== undefined)) throw undecided();
  refuseExisting(folder, [
    "satsuma.config.ts",
    "satsuma.config.js",
    "satsuma.config.mjs",
    "segments",
  ]);
  if (sample === true) return (await import("../init/init-sample.ts")).initSample(folder, session);
  return (await import("../init/init-from.ts")).initFrom(folder, from ?? [], session);
};

const undecided = (): SatsumaError =>
  new SatsumaError("USAGE_INIT", "init needs to know what from: either --from FILE… or --sample", {
    help: "try `satsuma init shop --sample` first, or `satsuma init shop --from orders.csv`",
  });
