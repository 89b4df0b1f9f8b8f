import { guarded } from "../host/guard.ts";
import type { PluginHost } from "../host/plugin-host.ts";

/** A sink that audiences can be sent to. */
export interface SinkReport {
  /** `files.folder`. */
  readonly name: string;
  /** One sentence. */
  readonly doc: string;
  /** All members each time, or those who came and went. */
  readonly delivery: "snapshot" | "changes";
  /** Columns it takes besides the key; `*` stands for all others. */
  readonly columns: Readonly<
    Record<string, { readonly doc: string; readonly isRequired: boolean }>
  >;
  /** JSON Schema (2020-12) of what it asks for. */
  readonly options: unknown;
}

/** The sinks of a project's plugins, in the order of the config. */
export const sinkReports = ({ instances }: PluginHost): Promise<readonly SinkReport[]> =>
  Promise.all(
    instances.flatMap(({ namespace, plugin, sinks }) =>
      sinks.map(async ({ name, doc, delivery, accepts, options }) => ({
        name: `${namespace}.${name}`,
        doc,
        delivery,
        columns: Object.fromEntries(
          Object.entries(accepts).map(([column, about]) => [
            column,
            { doc: about.doc, isRequired: about.isRequired === true },
          ]),
        ),
        options: await guarded(plugin, "describing its options", () =>
          options["~standard"].jsonSchema?.input({ target: "draft-2020-12" }),
        ),
      })),
    ),
  );
