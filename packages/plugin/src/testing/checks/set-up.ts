import type { Need } from "../../need.ts";
import type { Plugin } from "../../plugin.ts";
import { setUp } from "../memory/set-up.ts";
import { called } from "./called.ts";
import { demandNone } from "./check.ts";
import type { PlainCheck } from "./check.ts";
import type { Subject } from "./options.ts";
import { demandSetUp } from "./subject.ts";

/** How a plugin is set up. */
export const setUpChecks = (subject: Subject): PlainCheck[] => [
  {
    id: "sets-up",
    title: "is set up with a good config and closed again",
    run: () => demandSetUp(subject, "sets-up"),
  },
  {
    id: "contributes",
    title: "contributes something, and nothing that is not whole",
    run: () => demandSetUp(subject, "contributes"),
  },
  {
    id: "needs",
    title: "asks for each capability it uses",
    run: () => demandNeeds(subject),
  },
];

async function demandNeeds(subject: Subject): Promise<void> {
  const { plugin, options } = subject;
  const used = new Set<string>();
  const watched: Plugin = { ...plugin, setup: (context) => plugin.setup(noting(context, used)) };
  // A capability that is absent may well break setup: another check says so.
  await called("setup", subject, async () => {
    const { close } = await setUp(watched, options.config, options);
    await close();
  }).catch(() => {});
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
