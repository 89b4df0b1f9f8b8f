import { API } from "../../plugin.ts";
import { demand, demandNone } from "./check.ts";
import type { PlainCheck } from "./check.ts";
import type { Subject } from "./options.ts";
import { withContributions } from "./subject.ts";

/** What a plugin is, before it does anything. */
export const identityChecks = (subject: Subject): PlainCheck[] => [
  {
    id: "api",
    title: "is written against this version of the contract",
    run: async () => demandApi(subject),
  },
  {
    id: "name",
    title: "is named as its package is, and has its version where it says one",
    run: async () => demandName(subject),
  },
  {
    id: "namespace",
    title: "has a namespace that rules can write",
    run: async () => demandNone(nameFaults("the namespace", subject.plugin.namespace)),
  },
  {
    id: "names",
    title: "names its contributions so that rules can write them, each once",
    run: () => demandNames(subject),
  },
];

function demandApi({ plugin }: Subject): void {
  demand(plugin.api === API, `api is ${String(plugin.api)}, expected ${API}`);
}

function demandName({ plugin, options }: Subject): void {
  const isNpmName = /^(?:@[a-z\d][\w.-]*\/)?[a-z\d][\w.-]*$/u.test(plugin.name);
  demand(isNpmName, `${JSON.stringify(plugin.name)} is not a name npm accepts`);
  const expected = options.manifest?.name ?? plugin.name;
  demand(plugin.name === expected, `name is ${plugin.name}, but the package is ${expected}`);
  const version = options.manifest?.version ?? plugin.version;
  demand(
    plugin.version === undefined || plugin.version === version,
    `version is ${plugin.version}, but that of the package is ${version}`,
  );
}

const demandNames = (subject: Subject): Promise<void> =>
  withContributions(subject, async (all) => {
    const lists = {
      trait: all.traits,
      method: all.methods,
      source: all.sources,
      sink: all.sinks,
      view: all.views,
    };
    demandNone(
      Object.entries(lists).flatMap(([kind, list = []]) =>
        listFaults(
          kind,
          list.map(({ name }) => name),
        ),
      ),
    );
  });

/** What is wrong with the names of one list: names that cannot be written, names used twice (capitals do not count). */
export function listFaults(kind: string, names: readonly string[]): string[] {
  const folded = names.map((name) => name.toLowerCase());
  return [
    ...names.flatMap((name) => nameFaults(`a ${kind}`, name)),
    ...names
      .filter((_, i) => folded.indexOf(folded[i]!) !== i)
      .map((name) => `there are two ${kind}s called ${name}`),
  ];
}

const nameFaults = (what: string, name: unknown): string[] =>
  typeof name === "string" && /^[A-Za-z_]\w*$/u.test(name)
    ? []
    : [
        `${what} is called ${JSON.stringify(name)}: only letters, digits and _ are allowed, and no digit first`,
      ];
