import type { Desk } from "./desk.ts";
import type { Handlers } from "./handlers.ts";

/** What keys and clicks do while yes or no is asked. */
export const questionHandlers = (desk: Desk): Handlers => ({
  "say-yes"() {
    const { question } = desk.state();
    desk.change({ question: undefined });
    question?.confirmed();
  },
  "say-no": () => desk.change({ question: undefined, message: { text: "left", tone: "good" } }),
});
