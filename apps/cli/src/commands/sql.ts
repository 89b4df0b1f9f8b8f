import type { Run } from "./command.ts";
import { asOfOption } from "./as-of-option.ts";

/** Prints the statement that computes a segment. */
export const sql: Run = async (session) => {
  const [segment = ""] = session.args;
  const text = await session.withProject((project, work) =>
    project.sql(segment, { ...work, ...asOfOption(session) }),
  );
  return { json: { segment, sql: text }, text: () => text };
};
