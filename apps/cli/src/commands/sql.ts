import { dialectNames } from "@satsuma/sql";
import type { DialectName } from "@satsuma/sql";
import type { Run } from "./command.ts";
import { asOfOption } from "./as-of-option.ts";

/** Prints the one statement that computes some segments. */
export const sql: Run = async (session) => {
  const { args: segments, options } = session;
  const dialect = dialectNames.find((known) => known === options.dialect);
  const text = await session.withProject((project, work) =>
    project.sql(segments, { ...work, ...asOfOption(session), ...(dialect && { dialect }) }),
  );
  return { json: sqlJson(segments, dialect, text), text: () => text };
};

/** One segment is told as such; the dialect where it was asked for. */
const sqlJson = (segments: readonly string[], dialect: DialectName | undefined, sql: string) => ({
  ...(segments.length === 1 ? { segment: segments[0] } : { segments }),
  ...(dialect && { dialect }),
  sql,
});
