import { validated } from "../memory/validated.ts";
import { canonical } from "./canonical.ts";
import { demand } from "./check.ts";
import type { Check } from "./check.ts";
import type { Subject } from "./options.ts";
import type { Schema } from "../../schema.ts";
import { withContributions } from "./subject.ts";

/** What a plugin does with its config. */
export const configChecks = (subject: Subject): Check[] => [
  {
    id: "accepts-config",
    title: "accepts a good config",
    run: async () => {
      await demandAccepts("the config", subject.plugin.config, subject.options.config);
    },
  },
  {
    id: "refuses-config",
    title: "refuses a bad config, by an issue that says what is wrong",
    run: () => demandRefuses("the config", subject.plugin.config, subject.options.badConfigs),
  },
  {
    id: "describes-config",
    title: "describes its config as JSON Schema, so that a form can be drawn",
    run: async () => demandDescription(subject),
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
  schema: Schema<unknown>,
  input: unknown,
): Promise<void> {
  const refusal = await validated(schema, input).then(
    () => undefined,
    (cause: unknown) => String(cause),
  );
  demand(refusal === undefined, `${what} should be accepted: ${refusal}`);
}

/** @throws ContractFailure unless the schema has an issue with each of the inputs */
export async function demandRefuses(
  what: string,
  schema: Schema<unknown>,
  inputs: readonly unknown[] = [42],
): Promise<void> {
  for (const input of inputs) {
    const result = await schema["~standard"].validate(input);
    const messages = result.issues?.map(({ message }) => message) ?? [];
    const said = messages.length > 0 && messages.every((message) => message.trim() !== "");
    demand(said, `${what} ${canonical(input)} should be refused by an issue with a message`);
  }
}

function demandDescription({ plugin }: Subject): void {
  const schema = plugin.config["~standard"].jsonSchema.input({ target: "draft-2020-12" });
  demand(typeof schema === "object", `the JSON Schema is ${canonical(schema)}`);
}

async function demandConfigUnchanged(subject: Subject): Promise<void> {
  await withContributions(subject, () => Promise.resolve());
  const after = canonical(subject.options.config);
  const before = subject.configText;
  demand(before === after, `the config was ${before} and setup made it ${after}`);
}
