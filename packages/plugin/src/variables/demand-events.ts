import { nearestNames, SatsumaError } from "@satsuma/model";
import type { ProjectFacts } from "../plugin.ts";

/**
 * Makes sure that the project has an event table that a config names.
 *
 * @param code of the plugin, for the error
 * @throws SatsumaError of that code, which names the nearest table
 */
export function demandEvents(
  table: string,
  { events }: Pick<ProjectFacts, "events">,
  code: string,
): void {
  const all = Object.keys(events);
  if (all.includes(table)) return;
  const [nearest] = nearestNames(table, all);
  const help = nearest === undefined ? oneOf(all) : `did you mean ${nearest}?`;
  throw new SatsumaError(code, `there is no event table ${table}`, { help });
}

const oneOf = (tables: readonly string[]): string =>
  tables.length === 0 ? "add an event table to the project" : `use one of ${tables.join(", ")}`;
