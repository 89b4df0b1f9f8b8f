import type { Run } from "./command.ts";
import { asOfOption } from "./as-of-option.ts";

/** Says a segment in English. */
export const explain: Run = async (session) => {
  const [segment = ""] = session.args;
  const english = await session.withProject((project, work) =>
    project.explain(segment, { ...work, ...asOfOption(session) }),
  );
  return { json: { segment, english }, text: () => english };
};
