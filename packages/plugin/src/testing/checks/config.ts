import { validated } from "../memory/validated.ts";
import { called, faultOf } from "./called.ts";
import { canonical } from "./canonical.ts";
import { demand } from "./check.ts";
import type { PlainCheck } from "./check.ts";
import type { Subject } from "./options.ts";
import type { Schema } from "../../schema.ts";
import { demandSetUp, withContributions } from "./subject.ts";

/** What a plugin does with its config. */
export const configChecks = (subject: Subject): PlainCheck[] => [
  {
    id: "accepts-config",
    title: "accepts a good config",
    run: () => demandSetUp(subject, "accepts-config"),
  },
  {
    id: "refuses-config",
    title: "refuses a bad config, by an issue that says what is wrong",
    run: () =>
      demandRefuses("the config", subject, subject.plugin.config, subject.options.badConfigs),
  },
  {
    id: "describes-config",
    title: "describes its config as JSON Schema, so that a form can be drawn",
    run: () => demandDescription(subject),
  },
  {
    id: "config-unchanged",
    title: "leaves its config as it is",
    run: () => demandConfigUnchanged(subject),
  },
];

/** @throws ContractFailure unless the schema takes the input */
export async function demandAccepts(
  what: string,
  subject: Subject,
  schema: Schema<unknown>,
  input: unknown,
): Promise<void> {
  const refusal = await faultOf(() => called(what, subject, () => validated(schema, input)));
  demand(refusal === undefined, `${what} should be accepted: ${refusal}`);
}

/** @throws ContractFailure unless the schema has an issue with each of the inputs */
export async function demandRefuses(
  what: string,
  subject: Subject,
  schema: Schema<unknown>,
  inputs: readonly unknown[] = [42],
): Promise<void> {
  for (const input of inputs) {
    const result = await called(what, subject, () => schema["~standard"].validate(input));
    const messages = result.issues?.map(({ message }) => message) ?? [];
    const said = messages.length > 0 && messages.every((message) => message.trim() !== "");
    demand(said, `${what} ${canonical(input)} should be refused by an issue with a message`);
  }
}

async function demandDescription(subject: Subject): Promise<void> {
  const { plugin } = subject;
  const schema: unknown = await called("describing the config", subject, () =>
    plugin.config["~standard"].jsonSchema.input({ target: "draft-2020-12" }),
  );
  demand(typeof schema === "object", `the JSON Schema is ${canonical(schema)}`);
}

async function demandConfigUnchanged(subject: Subject): Promise<void> {
  await withContributions(subject, () => Promise.resolve());
  const after = canonical(subject.options.config);
  const before = subject.configText;
  demand(before === after, `the config was ${before} and setup made it ${after}`);
}
