import type { Advice, DataFacts } from "@satsuma/plugin";
import { fromAttribute } from "./from-attribute.ts";
import { fromEvents } from "./from-events.ts";

/** Whether leaving can be learnt: from a column that says who has left, or else from who stopped ordering. */
export const advise = (data: DataFacts): readonly Advice[] => [
  {
    method: "tree",
    goal: "find out who is about to leave, and by which signs",
    words: [
      "churn",
      "leave",
      "leaving",
      "lapse",
      "lose",
      "retention",
      "attrition",
      "risk",
      "win back",
    ],
    ...(fromAttribute(data) ?? fromEvents(data)),
  },
];
