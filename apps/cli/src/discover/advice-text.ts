import type { MethodAdvice } from "@satsuma/engine";
import { asTyped } from "../report.ts";
import type { Style } from "../terminal/style.ts";
import { wrappedRows } from "../terminal/table.ts";

const fits = { well: "fits well", fairly: "fits fairly", not: "not yet" };

/** Methods with what they are for, whether they fit the data and why, what is missing, and what to type. */
export function adviceText(advice: readonly MethodAdvice[], again: string, style: Style): string {
  return advice.map((each) => oneText(each, commandFor(each, advice) + again, style)).join("\n\n");
}

function oneText(advice: MethodAdvice, command: string, style: Style): string {
  const { color } = style;
  const { namespace, method, goal, fit, because, missing, failure, config, isConfigured } = advice;
  if (failure !== undefined)
    return wrappedRows(
      [
        [color.red("failed"), color.bold(namespace)],
        ["", because],
      ],
      style,
    );
  const paint = { well: color.green, fairly: color.yellow, not: color.dim }[fit];
  const rows = [
    [paint(fits[fit]), `${color.bold(`${namespace}.${method}`)}  ${goal}`],
    ["", color.dim(because)],
    ...missing.map((each) => ["", `${color.yellow("missing")}  ${each}`]),
  ];
  const canBeTyped = fit !== "not" && (isConfigured || config !== undefined);
  // A command is to be copied: it is not broken into lines.
  const typed = canBeTyped ? `\n${" ".repeat(indent)}${color.cyan(asTyped(command))}` : "";
  return `${wrappedRows(
    rows.map(([head = "", text = ""]) => [
      head === "" ? " ".repeat(indent - 2) : padded(head, fits[fit]),
      text,
    ]),
    style,
  )}${typed}`;
}

/** Columns before the text: the longest word for a fit, and a gap. */
const indent = Math.max(...Object.values(fits).map((fit) => fit.length)) + 2;

const padded = (painted: string, plain: string): string =>
  painted + " ".repeat(indent - 2 - plain.length);

/** The shortest name that means this method: its plugin's alone where there is no other. */
function commandFor({ namespace, method }: MethodAdvice, all: readonly MethodAdvice[]): string {
  const isOnly = all.filter((each) => each.namespace === namespace).length === 1;
  return `satsuma discover ${isOnly ? namespace : `${namespace}.${method}`}`;
}

/** The command of the best method that can be tried, one that the project does not have yet before one that it has. */
export function bestCommand(advice: readonly MethodAdvice[]): string | undefined {
  const ready = advice.filter(
    ({ fit, isConfigured, config }) => fit !== "not" && (isConfigured || config !== undefined),
  );
  const best = ready.find(({ isConfigured }) => !isConfigured) ?? ready[0];
  return best === undefined ? undefined : commandFor(best, advice);
}
