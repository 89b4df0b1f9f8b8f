import { existsSync } from "node:fs";
import { join } from "node:path";
import { SatsumaError } from "@satsuma/model";
import type { Environment } from "../environment.ts";
import { configSchema } from "./config-schema.ts";
import type { ProjectConfig } from "./project-config.ts";

/** Names a config file may have, in the order they are looked for. */
const configFiles = ["satsuma.config.ts", "satsuma.config.js", "satsuma.config.mjs"];

/** The config file of a folder; undefined when it has none. */
const findConfig = (folder: string): string | undefined =>
  configFiles.map((file) => join(folder, file)).find((file) => existsSync(file));

/** Loads and validates a project's config. @throws SatsumaError `CONFIG_MISSING`, `CONFIG_BROKEN` or `CONFIG_INVALID` */
export async function loadConfig(folder: string, environment: Environment): Promise<ProjectConfig> {
  const file = findConfig(folder);
  if (file === undefined) {
    throw new SatsumaError("CONFIG_MISSING", `there is no satsuma.config.ts in ${folder}`, {
      help: "make a project with `satsuma init`, or name its folder with --project",
    });
  }
  return validConfig(await environment.importConfig(file), file);
}

/** Checks the shape of a config and the values that stand on their own. */
function validConfig(config: unknown, file: string): ProjectConfig {
  const parsed = configSchema.safeParse(config);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where =
      issue === undefined || issue.path.length === 0 ? "the config" : issue.path.join(".");
    throw invalid(file, `${where}: ${issue?.message ?? "not a config"}`);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema has just checked every part of the shape
  const valid = config as ProjectConfig;
  checkTimezones(valid, file);
  checkTableNames(Object.keys(valid.events), file);
  if (Object.keys(valid.events).length === 0 && valid.customers === undefined) {
    throw invalid(file, "there is no table: give customers, or at least one table of events");
  }
  return valid;
}

function checkTimezones(config: ProjectConfig, file: string): void {
  const tables = [config.customers, ...Object.values(config.events)];
  const local = tables.flatMap((table) =>
    typeof table?.timeIs === "object" ? [table.timeIs.local] : [],
  );
  for (const zone of [config.timezone, ...local]) {
    if (!isTimezone(zone))
      throw invalid(
        file,
        `"${zone}" is no time zone; expected an IANA name such as "Europe/London"`,
      );
  }
}

/** Warehouses take names that differ in capitals only for one. */
function checkTableNames(names: readonly string[], file: string): void {
  const taken = new Map([["customers", "customers"]]);
  for (const table of names) {
    const other = taken.get(table.toLowerCase());
    if (other === "customers")
      throw invalid(file, `events.${table}: the table of customers is called so; expected another`);
    if (other !== undefined)
      throw invalid(
        file,
        `events.${table} and events.${other} differ in capitals only; expected two names`,
      );
    taken.set(table.toLowerCase(), table);
  }
}

function isTimezone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

const invalid = (file: string, problem: string): SatsumaError =>
  new SatsumaError("CONFIG_INVALID", `${file}: ${problem}`, {
    help: "correct the config and run the command again",
  });
