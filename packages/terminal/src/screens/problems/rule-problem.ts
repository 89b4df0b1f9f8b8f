import type { CheckAnswer, RuleFileState } from "@satsuma/http/client";
import { positionAt } from "@satsuma/model";
import type { Diagnostic, Severity } from "@satsuma/model";

/** Something that is wrong with the rules, or worth knowing. */
export interface RuleProblem {
  /** `SEG3002`; of an example that does not hold `expect`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Where; absent when it is about no text. */
  readonly place?: ProblemPlace;
  readonly notes: readonly string[];
  /** What to do. */
  readonly help: readonly string[];
}

/** A stretch of a line of a rule file; line and column count from 1, columns in UTF-16 units. */
export interface ProblemPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** In UTF-16 units, as far as it is on this line; at least 1. */
  readonly length: number;
  /** The whole line. */
  readonly text: string;
  /** What is meant here. */
  readonly label?: string;
}

/** What a check found, worst first, each kind in the order it is written; examples that do not hold are errors. */
export function problemsOf(
  { diagnostics, tests }: CheckAnswer,
  rules: readonly RuleFileState[],
): readonly RuleProblem[] {
  const found = [
    ...diagnostics.map((diagnostic) => problemOf(diagnostic, rules)),
    ...tests.filter(({ passed }) => !passed).map((test) => failedTest(test, rules)),
  ];
  return found.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

const severities: readonly Severity[] = ["error", "warning", "hint"];

function problemOf(
  { code, severity, message, primary, notes = [], help = [] }: Diagnostic,
  rules: readonly RuleFileState[],
): RuleProblem {
  const text = rules.find(({ file }) => file === primary?.span.file)?.text;
  return {
    code,
    severity,
    message,
    notes,
    help: help.map((each) => each.text),
    ...(primary === undefined || text === undefined ? {} : { place: placeIn(text, primary) }),
  };
}

function placeIn(
  text: string,
  { span, text: label }: NonNullable<Diagnostic["primary"]>,
): ProblemPlace {
  const { line, column } = positionAt(text, span.start);
  const whole = lineOf(text, line);
  const length = Math.max(1, Math.min(span.end - span.start, whole.length - column + 1));
  return {
    file: span.file,
    line,
    column,
    length,
    text: whole,
    ...(label === undefined ? {} : { label }),
  };
}

const lineOf = (text: string, line: number): string =>
  text.split("\n")[line - 1]?.replace(/\r$/u, "") ?? "";

/** An example stands below `expect` and the name of its segment. */
function failedTest(
  { file, name, message }: CheckAnswer["tests"][number],
  rules: readonly RuleFileState[],
): RuleProblem {
  const text = rules.find((rule) => rule.file === file)?.text;
  const start = text === undefined ? -1 : text.search(expectOf(name));
  return {
    code: "expect",
    severity: "error",
    message: message ?? `an example of ${name} does not hold`,
    notes: [],
    help: ["change the rule, or the example that expects otherwise"],
    ...(text === undefined || start === -1
      ? {}
      : { place: placeIn(text, { span: { file, start, end: start + "expect".length } }) }),
  };
}

const expectOf = (name: string): RegExp =>
  new RegExp(`^expect\\s+\`?${name.replaceAll(/[^\w]/gu, String.raw`\$&`)}\\b`, "mu");
