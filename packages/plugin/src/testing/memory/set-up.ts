import { SatsumaError } from "@satsuma/model";
import type { Capabilities, Lent, Need } from "../../need.ts";
import type { Contributions, Plugin, ProjectFacts, SetupContext } from "../../plugin.ts";
import type { ConfigSchema, SchemaOutput } from "../../schema.ts";
import { validated } from "./validated.ts";

/** A plugin that was set up. */
export interface SetUp {
  readonly contributions: Contributions;
  /** Closes what setup deferred, last first. */
  readonly close: () => Promise<void>;
}

/** What a project lends a plugin. */
export interface MemoryProject {
  /** Laid over a project in `/project`, in UTC and EUR, without event tables. */
  readonly project?: Partial<ProjectFacts>;
  /** Laid over a network that cannot be reached and secrets that are not set. */
  readonly lent?: Partial<Capabilities>;
}

/**
 * Validates the config and sets a plugin up as a project does, lending it what it declares to need and nothing else.
 *
 * @throws SatsumaError `PLUGIN_CONFIG` when the config is refused, and whatever setup throws after closing what it deferred
 */
export async function setUp<S extends ConfigSchema, Needs extends Need>(
  plugin: Plugin<S, Needs>,
  config: unknown,
  { project = {}, lent = {} }: MemoryProject = {},
): Promise<SetUp> {
  const closers: (() => void | Promise<void>)[] = [];
  const close = async () => {
    for (let next = closers.pop(); next !== undefined; next = closers.pop()) await next();
  };
  try {
    const context: SetupContext<SchemaOutput<S>, Needs> = {
      ...lend(plugin.needs, { ...nothing, ...lent }),
      config: await validated(plugin.config, config),
      project: { ...emptyProject, ...project },
      defer: (closer) => closers.push(closer),
    };
    return { contributions: await plugin.setup(context), close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

function lend<Needs extends Need>(needs: readonly Needs[], from: Capabilities): Lent<Needs> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry for each need
  return Object.fromEntries(needs.map((need) => [need, from[need]])) as Lent<Needs>;
}

const nothing: Capabilities = {
  network: {
    fetch: () => Promise.reject(new TypeError("there is no network here: lend one")),
  },
  secrets: {
    get(name) {
      throw new SatsumaError("PLUGIN_SECRET", `the secret ${name} is not set`, {
        help: "lend it to the test",
      });
    },
  },
};

const emptyProject: ProjectFacts = {
  folder: "/project",
  timezone: "UTC",
  currency: "EUR",
  events: {},
  nameInRule: (name) => (/^[A-Za-z_]\w*$/u.test(name) ? name : `\`${name}\``),
};
