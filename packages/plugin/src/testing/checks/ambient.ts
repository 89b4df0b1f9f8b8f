import type { Contributions } from "../../plugin.ts";
import type { Method } from "../../method.ts";
import { setUp } from "../memory/set-up.ts";
import { ambientUses } from "./ambient-watch.ts";
import { demandNone } from "./check.ts";
import type { PlainCheck } from "./check.ts";
import type { Subject } from "./options.ts";
import { eachMethod } from "./stages.ts";
import { withContributions } from "./subject.ts";
import { learningOf, outcome, scoringOf } from "./trial.ts";
import { explanations, ruleDrafts } from "./words.ts";

/** Chance and time are given, never taken. */
export const ambientChecks = (subject: Subject): PlainCheck[] => [
  {
    id: "ambient",
    title: "takes chance from run.random and time from run.asOf, and from nowhere else",
    run: () => demandNothingAmbient(subject),
  },
];

async function demandNothingAmbient(subject: Subject): Promise<void> {
  const faults: string[] = [];
  const watch = async (doing: string, work: () => Promise<unknown>) => {
    const uses = await ambientUses(work);
    faults.push(...uses.map((use) => `${doing} uses ${use}`));
  };
  await withContributions(subject, async () => {
    await watch("setup", () => setUpOnce(subject));
  });
  await eachMethod(subject, "traits", (method) =>
    watch(`method ${method.name}`, () => allOf(method, subject)),
  );
  demandNone(faults);
}

async function setUpOnce({ plugin, options }: Subject): Promise<Contributions> {
  const { contributions, close } = await setUp(plugin, options.config, options);
  await close();
  return contributions;
}

/** Fits, scores, explains and proposes rules; what throws on the way is told by the checks about it. */
async function allOf(method: Method, subject: Subject): Promise<void> {
  const learning = await learningOf(method, subject);
  const { fitted } = await outcome(method, subject, { customers: learning });
  const customers = scoringOf(learning);
  const words = async () => [
    explanations(method, fitted.model, customers),
    await ruleDrafts(method, fitted.model, customers),
  ];
  await words().catch(() => []);
}
