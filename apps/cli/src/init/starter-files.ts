import type { Proposal } from "./proposal.ts";
import { lifecycleStarters } from "./starters/lifecycle.ts";
import { peopleStarters } from "./starters/people.ts";
import { rfmStarters } from "./starters/rfm.ts";
import type { StarterFile } from "./starters/starter.ts";
import { subjectOf } from "./starters/subject.ts";
import { tasteStarters } from "./starters/taste.ts";
import { valueStarters } from "./starters/value.ts";
import type { Survey } from "./survey/survey.ts";

/** Rule files that fit a proposal, with figures taken from its data. `today` is a date. */
export async function starterFiles(
  proposal: Proposal,
  survey: Survey,
  today: string,
): Promise<readonly StarterFile[]> {
  const files: (StarterFile | undefined)[] = [];
  const [main] = proposal.events;
  if (main !== undefined) {
    const behaviour = await survey.behaviour(main, proposal, proposal.asOf?.date ?? today);
    const subject = subjectOf(main, behaviour, proposal.currency.value);
    files.push(
      valueStarters(subject),
      lifecycleStarters(subject),
      rfmStarters(subject),
      tasteStarters(subject),
    );
  }
  if (proposal.customers !== undefined)
    files.push(peopleStarters(proposal.customers, await survey.spreads(proposal)));
  return files.filter((file) => file !== undefined);
}
