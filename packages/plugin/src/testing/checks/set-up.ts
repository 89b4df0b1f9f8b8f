import type { Need } from "../../need.ts";
import type { Contributions, Plugin } from "../../plugin.ts";
import { demand, demandNone } from "./check.ts";
import type { Check } from "./check.ts";
import type { Subject } from "./options.ts";
import { withContributions } from "./subject.ts";

/** How a plugin is set up. */
export const setUpChecks = (subject: Subject): Check[] => [
  {
    id: "contributes",
    title: "contributes traits, methods or sources",
    run: () => withContributions(subject, demandContributions),
  },
  {
    id: "needs",
    title: "asks for each capability it uses",
    run: () => demandNeeds(subject),
  },
];

async function demandContributions(contributions: Contributions): Promise<void> {
  const strange = Object.keys(contributions).filter((kind) => !kinds.includes(kind));
  demandNone(strange.map((kind) => `setup returned ${kind}, which is no kind of contribution`));
  const count = Object.values(contributions).flat().length;
  demand(count > 0, "setup returned no contribution");
}

const kinds = ["traits", "methods", "sources"];

async function demandNeeds(subject: Subject): Promise<void> {
  const { plugin } = subject;
  const used = new Set<string>();
  const watched: Plugin = { ...plugin, setup: (context) => plugin.setup(noting(context, used)) };
  // A capability that is absent may well break setup: the other checks say so.
  await withContributions({ ...subject, plugin: watched }, () => Promise.resolve()).catch(() => {});
  const asked: readonly string[] = plugin.needs;
  const unasked = capabilities.filter((name) => used.has(name) && !asked.includes(name));
  demandNone(unasked.map((name) => `setup uses ${name}, which is not among its needs`));
}

const capabilities: readonly Need[] = ["network", "secrets"];

const noting = <Context extends object>(context: Context, used: Set<string>): Context =>
  new Proxy(context, {
    get(target, name, receiver): unknown {
      used.add(String(name));
      return Reflect.get(target, name, receiver);
    },
  });
