import type { SendResult } from "@satsuma/engine";
import { setValues } from "../discover/set-values.ts";
import { amount, asOfText, count } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import type { Run } from "./command.ts";

/** How many rejected customers are shown. */
const SHOWN = 10;

/** Hands the members of a segment to a sink. */
export const send: Run = async (session) => {
  const [segment = ""] = session.args;
  const { to = "", columns, set, dryRun = false } = session.options;
  const { result, timezone } = await session.withProject(async (project, work) => ({
    result: await project.send(segment, to, {
      ...work,
      isDryRun: dryRun,
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
  { options: { to = "", columns, set }, again }: Parameters<Run>[0],
): string =>
  [
    `satsuma send ${segment} --to ${to}`,
    ...(columns === undefined ? [] : [`--columns ${columns.join(",")}`]),
    ...(set === undefined ? [] : [`--set ${set.map((pair) => JSON.stringify(pair)).join(" ")}`]),
  ].join(" ") + again;

function sentText(
  { segment, sink, asOf, isDryRun, rows, delivered }: SendResult,
  timezone: string,
  { color }: Style,
): string {
  const { accepted, rejected, where } = delivered;
  const what = `${amount(rows, "row")} of ${color.bold(segment)} as of ${asOfText(asOf, timezone)}`;
  const head = isDryRun
    ? `${what} would go to ${color.bold(sink)}: ${where}; nothing was sent`
    : `${what} to ${color.bold(sink)}: ${where}`;
  const rest = rejected.length - SHOWN;
  return [
    head,
    `${count(accepted)} accepted${rejected.length === 0 ? "" : `, ${color.yellow(`${count(rejected.length)} rejected`)}`}`,
    ...rejected.slice(0, SHOWN).map(({ customer, reason }) => `  ${customer}  ${reason}`),
    ...(rest > 0 ? [color.dim(`  … and ${count(rest)} more`)] : []),
  ].join("\n");
}
