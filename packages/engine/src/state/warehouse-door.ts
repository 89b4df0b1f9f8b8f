import { SatsumaError } from "@satsuma/model";
import type { Warehouse } from "@satsuma/sql";
import type { ProjectConfig } from "../config/project-config.ts";
import type { Environment } from "../environment.ts";
import { createState } from "./create-state.ts";

/** A warehouse that is started when someone first needs it, once, and tried again when that failed. */
export class WarehouseDoor {
  readonly #start: () => Promise<Warehouse>;
  #warehouse: Promise<Warehouse> | undefined;

  constructor(start: () => Promise<Warehouse>) {
    this.#start = start;
  }

  open(): Promise<Warehouse> {
    this.#warehouse ??= this.#start().catch((cause: unknown) => {
      this.#warehouse = undefined;
      throw cause;
    });
    return this.#warehouse;
  }

  /** Closes what was started; does nothing when nothing was. */
  async close(): Promise<void> {
    const started = this.#warehouse;
    this.#warehouse = undefined;
    if (started === undefined) return;
    // One that could not be started has told so to whoever asked for it.
    const [outcome] = await Promise.allSettled([started]);
    if (outcome.status === "fulfilled") await outcome.value.close();
  }
}

/** Starts the warehouse of a project with the tables that runs are kept in. */
export async function startWarehouse(
  { warehouse: kind = "duckdb" }: ProjectConfig,
  { warehouses }: Environment,
  stateFolder: string,
): Promise<Warehouse> {
  const start = warehouses[kind];
  if (start === undefined)
    throw new SatsumaError("CONFIG_INVALID", `this program cannot start the warehouse "${kind}"`, {
      help: "choose another warehouse in the config",
    });
  const warehouse = await start(stateFolder);
  try {
    await createState(warehouse);
  } catch (cause) {
    await warehouse.close();
    throw cause;
  }
  return warehouse;
}
