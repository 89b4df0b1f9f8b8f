import type { Asked } from "../../asks/asked.ts";
import { useAsk } from "../../asks/use-ask.ts";
import { useRested } from "../../asks/use-rested.ts";
import { useShell } from "../../shell/shell.ts";
import type { AboutAnswers } from "./about-rows.ts";

/** How long the choice must rest: a sentence is cheap, a profile reads all data. */
const REST_MS = { english: 200, profile: 700 } as const;

/** What is asked about the segment the user rests on. @param name null asks nothing */
export function useAbout(name: string | null): AboutAnswers {
  const { client } = useShell();
  const soon = useRested(name, REST_MS.english) ?? null;
  const later = useRested(name, REST_MS.profile) ?? null;
  const english = useAsk(soon === null ? null : `explain ${soon}`, async (signal) => ({
    of: soon,
    answer: await client.explain(soon ?? "", { signal }),
  }));
  const profile = useAsk(later === null ? null : `profile ${later}`, async (signal) => ({
    of: later,
    answer: await client.profile(later ?? "", { signal }),
  }));
  return {
    english: soon === null ? null : answerOf(english, soon),
    profile: later === null ? null : answerOf(profile, later),
  };
}

/** An answer about another segment is none about this one. */
function answerOf<Answer>(
  asked: Asked<{ readonly of: string | null; readonly answer: Answer }>,
  name: string,
): Asked<Answer> {
  if (asked.state === "answered")
    return asked.answer.of === name
      ? { state: "answered", answer: asked.answer.answer }
      : { state: "waiting" };
  if (asked.state !== "waiting") return asked;
  const { previous } = asked;
  return previous?.of === name
    ? { state: "waiting", previous: previous.answer }
    : { state: "waiting" };
}
