import type { DataReport, RunResult } from "@satsuma/engine";
import { hasErrors } from "@satsuma/model";
import { amount, asOfText, count, duration } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import type { Suggestion } from "../report.ts";
import { asOfOption } from "./as-of-option.ts";
import type { Run } from "./command.ts";
import { dataLines } from "./data-lines.ts";
import { familyOf } from "../terminal/families.ts";
import { groupsText } from "./run-groups.ts";
import { segmentsText } from "./run-segments.ts";

/** Evaluates everything and publishes it. */
export const run: Run = async (session) => {
  const { result, data, timezone } = await session.withProject(async (project, work) => {
    const { refit = false, full = false } = session.options;
    const result = await project.run({ ...work, ...asOfOption(session), refit, full });
    return { result, data: await project.data(work), timezone: project.config.timezone };
  });
  return {
    json: runJson(result, data),
    text: (style) => runText(result, { data, timezone }, style),
    next: nextSteps(result, session.again),
  };
};

function runJson(result: RunResult, data: DataReport): unknown {
  return {
    ...result,
    segments: result.segments.map(({ title = null, ...segment }) => ({ ...segment, title })),
    data: data.tables.map(({ name, count: rows, duplicateKeys, orphans }) => ({
      name,
      ...rows,
      duplicateKeys,
      orphans,
    })),
  };
}

function runText(
  result: RunResult,
  { data, timezone }: { data: DataReport; timezone: string },
  style: Style,
): string {
  const { color } = style;
  const head = `${color.bold(amount(result.customers, "customer"))} as of ${color.bold(asOfText(result.asOf, timezone))}`;
  const parts = [
    [head, ...dataLines(data, style)].join("\n"),
    segmentsText(result, style),
    ownInstants(result, timezone, style),
    skippedText(result, style),
    ...result.failures.map(({ message }) => `${color.red("failed")}  ${message}`),
    ...result.groups.map((groups) => groupsText(groups, style)),
    [...warningLines(result, style), color.dim(costLine(result))].join("\n"),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** The segments that describe another instant than the run. */
function ownInstants({ segments }: RunResult, timezone: string, { color }: Style): string {
  const own = segments.flatMap(({ name, asOf }) =>
    asOf === undefined ? [] : [`${name} as of ${asOfText(asOf, timezone)}`],
  );
  return own.length === 0 ? "" : color.dim(own.join("\n"));
}

/** The segments that were left out, and why nobody is in them. */
function skippedText({ skipped }: RunResult, { color }: Style): string {
  const told = skipped.map(({ name, why, expires }) =>
    why === "archived" ? `${name} (archived)` : `${name} (expired after ${expires})`,
  );
  return told.length === 0 ? "" : color.dim(`not run, without members: ${told.join(", ")}`);
}

const costLine = ({ cost, evaluation, isNew, run: number }: RunResult): string =>
  `${isNew ? `run ${count(number)}` : `nothing changed since run ${count(number)}`}: ${evaluationText(evaluation)}${amount(cost.statements, "statement")}, ${duration(cost.milliseconds)}`;

/** Whom it looked at again; nothing where that is everyone and there is no more to say. */
function evaluationText({ mode, customers, because }: RunResult["evaluation"]): string {
  if (mode === "incremental") return `${amount(customers, "customer")} looked at again, `;
  return because === "first run" || because === undefined ? "" : `in full (${because}), `;
}

function warningLines({ methods, diagnostics }: RunResult, { color }: Style): readonly string[] {
  const told = methods.flatMap(({ method, warnings }) =>
    warnings.map(({ message }) => `${method}: ${message}`),
  );
  const warnings = diagnostics.filter(({ severity }) => severity === "warning");
  // What is about no text is about the data.
  const ofRules = warnings.filter(({ primary }) => primary !== undefined).length;
  const ofData = warnings.length - ofRules;
  if (ofRules > 0 && !hasErrors(diagnostics))
    told.push(`${amount(ofRules, "warning")} about the rules: \`satsuma check\` shows them`);
  if (ofData > 0)
    told.push(`${amount(ofData, "threshold")} of quality not met: \`satsuma quality\` shows more`);
  return told.map((line) => `${color.yellow("warning")}  ${line}`);
}

/** Advice about a segment that says something: the largest that holds a quarter of the customers or less. */
function nextSteps({ segments, customers }: RunResult, again: string): readonly Suggestion[] {
  const telling = segments.filter(
    (segment) =>
      segment.size > 0 && segment.size <= customers / 4 && familyOf(segment) === undefined,
  );
  const interesting = telling.toSorted((a, b) => b.size - a.size)[0];
  const name = interesting?.name;
  const about: readonly Suggestion[] =
    name === undefined
      ? []
      : [
          [`satsuma explain ${name}${again}`, "what the rule says, in English"],
          [`satsuma preview ${name}${again}`, "how many customers each condition keeps"],
          [`satsuma members ${name} -o ${name}.csv${again}`, "who they are"],
        ];
  return [...about, [`satsuma catalogue${again}`, "every name a rule may use"]];
}
