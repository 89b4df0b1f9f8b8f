import type { Diagnostic } from "@satsuma/model";
import type { Measure } from "@satsuma/plugin";
import { name, sql } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";
import type { PluginHost } from "../host/plugin-host.ts";
import { namedMethods } from "../methods/score-methods.ts";
import type { Work } from "../project-options.ts";
import { numberAt, textAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { KeptModel } from "../methods/score-result.ts";

/**
 * The models of all methods, or of one (`rfm.score`) or one plugin (`rfm`); the newest of each method first. `id` is that of
 * the data as it is now.
 *
 * @throws SatsumaError `RUN_METHOD` when there is neither such a method nor a model of one
 */
export async function keptModels(
  warehouse: Warehouse,
  wanted: string | undefined,
  { id, host }: { readonly id: string; readonly host: PluginHost },
  work: Work,
): Promise<readonly KeptModel[]> {
  const isWanted = (method: string): boolean =>
    wanted === undefined || method === wanted || method.startsWith(`${wanted}.`);
  const frame = await warehouse.query(
    sql`SELECT method, version, as_of, data_id, content FROM ${name("satsuma", "models")} ORDER BY method, version DESC`,
    cancel(work),
  );
  const models = Array.from({ length: frame.length }, (_, row): KeptModel => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by keepModel only
    const { quality, warnings } = JSON.parse(textAt(frame, "content", row)) as {
      quality: Readonly<Record<string, Measure>>;
      warnings: readonly Diagnostic[];
    };
    return {
      method: textAt(frame, "method", row),
      version: numberAt(frame, "version", row),
      asOf: textAt(frame, "as_of", row),
      quality,
      warnings,
      isOfThisData: textAt(frame, "data_id", row) === id,
    };
  });
  const found = models.filter(({ method }) => isWanted(method));
  // Where there is no model of it, there may still be a method.
  if (wanted !== undefined && found.length === 0) namedMethods(wanted, host);
  return found;
}
