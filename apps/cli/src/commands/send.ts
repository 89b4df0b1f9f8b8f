import { setValues } from "../discover/set-values.ts";
import { sentText } from "../send/sent-text.ts";
import type { Run } from "./command.ts";

/** Hands the members of a segment to a sink. */
export const send: Run = async (session) => {
  const [segment = ""] = session.args;
  const { to = "", columns, set, dryRun = false, withSuppressed = false } = session.options;
  const { result, timezone } = await session.withProject(async (project, work) => ({
    result: await project.send(segment, to, {
      ...work,
      isDryRun: dryRun,
      withSuppressed,
      options: setValues(set),
      ...(columns === undefined ? {} : { columns: columns.flatMap((each) => each.split(",")) }),
    }),
    timezone: project.config.timezone,
  }));
  return {
    json: result,
    text: (style) => sentText(result, timezone, style),
    ...(dryRun ? { next: [[sendAgain(segment, session), "send it"]] } : {}),
  };
};

const sendAgain = (
  segment: string,
  { options: { to = "", columns, set, withSuppressed }, again }: Parameters<Run>[0],
): string =>
  [
    `satsuma send ${segment} --to ${to}`,
    ...(columns === undefined ? [] : [`--columns ${columns.join(",")}`]),
    ...(withSuppressed === true ? ["--with-suppressed"] : []),
    ...(set === undefined ? [] : [`--set ${set.map((pair) => JSON.stringify(pair)).join(" ")}`]),
  ].join(" ") + again;
