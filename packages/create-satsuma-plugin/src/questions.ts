import { cancel, select, text } from "@clack/prompts";
import { assumed, isKind, kinds, problems } from "./answers.ts";
import type { Answers, Kind } from "./answers.ts";

/** Asks for what was not given, four questions at most. Nothing when whoever is asked stops. */
export async function ask(given: Partial<Answers>): Promise<Answers | undefined> {
  const name = given.name ?? (await line("What is the package called?", "name", given));
  if (name === undefined) return undefined;
  const kind = given.kind ?? (await kindAsked());
  if (kind === undefined) return undefined;
  const doc = given.doc ?? (await line("What is it for, in one sentence?", "doc", { name, kind }));
  if (doc === undefined) return undefined;
  const folder = given.folder ?? (await line("Which folder does it go to?", "folder", { name }));
  return folder === undefined ? undefined : { name, kind, doc, folder };
}

async function line(
  message: string,
  part: "name" | "doc" | "folder",
  soFar: Partial<Answers>,
): Promise<string | undefined> {
  const standard = assumed(soFar)[part];
  const answer = await text({
    message,
    placeholder: standard,
    defaultValue: standard,
    validate: (typed) => problems[part](typed === undefined || typed === "" ? standard : typed),
  });
  return answered(answer);
}

async function kindAsked(): Promise<Kind | undefined> {
  const answer = await select({
    message: "What does it contribute to begin with?",
    options: kinds.map((kind) => ({ value: kind, label: kind, hint: hints[kind] })),
    initialValue: "method" as const,
  });
  const kind = answered(answer);
  return kind !== undefined && isKind(kind) ? kind : undefined;
}

const hints: Readonly<Record<Kind, string>> = {
  trait: "a value per customer, by an expression of the rule language",
  method: "an analysis that is fitted and then scores every customer",
  source: "brings the rows of a table in",
  sink: "takes the members of a segment somewhere",
};

function answered(answer: string | symbol): string | undefined {
  if (typeof answer === "string") return answer;
  cancel("Nothing was written.");
  return undefined;
}
