import type { Client } from "@satsuma/http/client";
import { RuleWatch } from "../editor/rule-watch.ts";
import type { Desk } from "./desk.ts";
import { openPrompt } from "./prompt-handlers.ts";
import type { Shell } from "./shell.ts";
import { goBack, goTo, replaceBy } from "./visits.ts";

/** What the shell needs of the terminal. */
export interface TerminalHands {
  readonly copy: Shell["copy"];
  readonly suspended: Shell["suspended"];
}

interface ShellParts extends TerminalHands {
  readonly client: Client;
  readonly folder: string | undefined;
  readonly editor: string | undefined;
}

/** What screens get, over the state of the program. */
export function makeShell(desk: Desk, parts: ShellParts): Shell {
  const { client, folder, editor, copy, suspended } = parts;
  const marked = new Set<string>();
  return {
    client,
    ...(folder === undefined ? {} : { folder }),
    ...(editor === undefined ? {} : { editor }),
    go: (place) => goTo(desk, place),
    replace: (place) => replaceBy(desk, place),
    back: () => void goBack(desk),
    say: (text, tone = "good") => desk.change({ message: { text, tone } }),
    ask: (prompt) => openPrompt(desk, prompt),
    confirm: (text, confirmed) =>
      desk.change({ question: { text, confirmed }, message: undefined }),
    refresh: () => desk.change({ revision: desk.state().revision + 1 }),
    copy,
    works: (job, text) => desk.change({ works: withWork(desk.state().works, job, text) }),
    watch: new RuleWatch(client),
    suspended,
    marks: {
      names: () => [...marked],
      toggle(name) {
        if (!marked.delete(name)) marked.add(name);
      },
    },
  };
}

function withWork(
  works: ReadonlyMap<string, string>,
  job: string,
  text: string | undefined,
): ReadonlyMap<string, string> {
  const others = [...works].filter(([name]) => name !== job);
  return new Map(text === undefined ? others : [...others, [job, text]]);
}
