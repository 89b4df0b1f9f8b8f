import type { KeptModel } from "@satsuma/engine";
import { asOfText, count } from "../terminal/figures.ts";
import { measureRows } from "../terminal/measure-text.ts";
import type { Style } from "../terminal/style.ts";
import { table } from "../terminal/table.ts";
import type { Run } from "./command.ts";

/** Lists the models that are kept. */
export const models: Run = async (session) => {
  const [method] = session.args;
  const { models: kept, timezone } = await session.withProject(async (project, work) => ({
    models: await project.models({ ...work, ...(method === undefined ? {} : { method }) }),
    timezone: project.config.timezone,
  }));
  return {
    json: { models: kept },
    text: (style) => (kept.length === 0 ? "no model yet" : modelsText(kept, timezone, style)),
    ...(kept.length === 0
      ? {
          next: [
            [`satsuma score${session.again}`, "fit the methods of the config"],
            [`satsuma discover${session.again}`, "which methods there are for this data"],
          ],
        }
      : {}),
  };
};

function modelsText(kept: readonly KeptModel[], timezone: string, style: Style): string {
  const rows = kept.map(({ method, version, asOf, quality, warnings, isOfThisData }) => [
    method,
    count(version),
    asOfText(asOf, timezone),
    isOfThisData ? "as it is" : "earlier",
    warnings.length === 0 ? "–" : count(warnings.length),
    qualityText(quality),
  ]);
  return table(
    [
      { head: "method" },
      { head: "model", align: "right" },
      { head: "as of" },
      { head: "data" },
      { head: "warnings", align: "right" },
      { head: "quality", gives: true },
    ],
    rows,
    style,
  );
}

const qualityText = (quality: KeptModel["quality"]): string =>
  measureRows(quality)
    .map(([name = "", figure = ""]) => `${name} ${figure}`)
    .join(", ");
