import { RuleErrors } from "@satsuma/engine";
import type { Project, Work } from "@satsuma/engine";
import { SatsumaError } from "@satsuma/model";

/** Takes in data that changed. Mistakes in rules are for those who ask for them. */
export async function takeIn(project: Project, work: Work): Promise<void> {
  await project.data(work);
  // The data may be told of without being held: a process was killed while it took in other data.
  await exceptMistakes(() => project.sql([], work));
}

/** Opens the warehouse and reads the rules, so that the first question need not wait for it. */
export const warmUp = (project: Project): Promise<void> => exceptMistakes(() => project.list());

/** Work that is done for what it needs: what it says of rules and plugins does not matter. */
async function exceptMistakes(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof RuleErrors) return;
    if (error instanceof SatsumaError && !/^(?:DATA|WAREHOUSE|RUN_STATE)/u.test(error.code)) return;
    throw error;
  }
}
