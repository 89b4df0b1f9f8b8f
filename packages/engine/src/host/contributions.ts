import type { Contributions, Plugin, View } from "@satsuma/plugin";
import { z } from "zod";
import { derivedTraits } from "../methods/derived-traits.ts";
import { fault } from "./fault.ts";
import { pluginError } from "./plugin-error.ts";

/** Names of namespaces and of all that is contributed. */
export const namePattern = /^[A-Za-z_][A-Za-z0-9_]*$/u;

const called = { name: z.string(), doc: z.string() };
const callable = z.custom((value) => typeof value === "function", "must be a function");
const optional = callable.optional();
const schema = z.custom(
  (value) => typeof value === "object" && value !== null && "~standard" in value,
  "must be a Standard Schema",
);

/** What the contract asks of every contribution; plugins in plain JavaScript were checked by nobody before. */
const contributionsShape = z.looseObject({
  traits: z.array(z.looseObject({ ...called, expression: z.string() })).optional(),
  methods: z
    .array(
      z.looseObject({
        ...called,
        params: schema,
        reads: callable,
        writes: callable,
        fit: callable,
        among: optional,
        cutOffs: optional,
        outcomes: optional,
        events: optional,
        explain: optional,
        rules: optional,
        score: z.union(
          [z.looseObject({ expression: callable }), z.looseObject({ apply: callable })],
          "must have the function expression or apply",
        ),
      }),
    )
    .optional(),
  sources: z.array(z.looseObject({ ...called, options: schema, open: callable })).optional(),
  sinks: z
    .array(
      z.looseObject({
        ...called,
        options: schema,
        accepts: z.record(
          z.string(),
          z.looseObject({
            doc: z.string(),
            types: z.array(z.string()),
            isRequired: z.boolean().optional(),
          }),
        ),
        delivery: z.enum(["snapshot", "changes"]),
        write: callable,
      }),
    )
    .optional(),
  views: z
    .array(
      z.union(
        [
          z.looseObject({
            ...called,
            kind: z.literal("model"),
            method: z.string(),
            draw: callable,
          }),
          z.looseObject({
            ...called,
            kind: z.literal("customers"),
            reads: z.record(z.string(), z.looseObject({ expression: z.string() })),
            rows: z.int().min(1),
            draw: callable,
          }),
        ],
        'must be { kind: "model", method, draw } or { kind: "customers", reads, rows, draw }, with name and doc',
      ),
    )
    .optional(),
});

const pluginShape = z.looseObject({
  ...called,
  namespace: z.string(),
  version: z.string().optional(),
  needs: z.array(z.string()),
  config: schema,
  setup: callable,
  advise: optional,
});

/** A plugin has the parts the contract asks for. @throws SatsumaError `PLUGIN_CONTRIBUTION` */
export function checkPlugin(plugin: Plugin): void {
  const problem = fault(pluginShape, plugin);
  if (problem !== undefined)
    throw pluginError("PLUGIN_CONTRIBUTION", plugin.name, `it is not whole: ${problem}`);
}

/** Every contribution is whole, with a usable name of its own and a sentence. @throws SatsumaError `PLUGIN_CONTRIBUTION` */
export function checkContributions(
  plugin: string,
  namespace: string,
  contributions: Contributions,
): void {
  const refuse = (problem: string) => {
    throw pluginError("PLUGIN_CONTRIBUTION", plugin, problem);
  };
  if (!namePattern.test(namespace))
    refuse(`its namespace "${namespace}" is not a name of letters, digits and _`);
  const problem = fault(contributionsShape, contributions);
  if (problem !== undefined) refuse(`what its setup returned is not whole: ${problem}`);
  const { traits = [], methods = [], sources = [], sinks = [], views = [] } = contributions;
  const kinds = { trait: traits, method: methods, source: sources, sink: sinks, view: views };
  for (const [kind, list] of Object.entries(kinds))
    for (const unfit of unfitNames(kind, list)) refuse(unfit);
  for (const view of views.filter((each) => showsNone(each, contributions)))
    refuse(`the view "${view.name}" is of a method that is not there`);
  if (traits.length > 0 && methods.some(({ name }) => name === derivedTraits))
    refuse(`no method may be called "${derivedTraits}" beside traits, whose name that is`);
}

const showsNone = (view: View, { methods = [] }: Contributions): boolean =>
  view.kind === "model" && !methods.some(({ name }) => name === view.method);

/** What is wrong with the names and sentences of one kind. Names that differ in capitals only are one to a warehouse. */
function* unfitNames(
  kind: string,
  list: readonly { readonly name: string; readonly doc: string }[],
): Iterable<string> {
  const seen = new Set<string>();
  for (const { name, doc } of list) {
    if (!namePattern.test(name))
      yield `the ${kind} "${name}" is not a name of letters, digits and _`;
    if (seen.has(name.toLowerCase())) yield `there are two ${kind}s called "${name}"`;
    if (doc.trim() === "") yield `the ${kind} "${name}" has no sentence that says what it is`;
    seen.add(name.toLowerCase());
  }
}
