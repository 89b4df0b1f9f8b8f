import type { AboutTrait, TraitMethod } from "@satsuma/engine";
import { amount, asOfText, count } from "../terminal/figures.ts";
import { measureRows } from "../terminal/measure-text.ts";
import { section, sectionOf } from "../terminal/section.ts";
import { indented, sentences } from "../terminal/sentences.ts";
import type { Style } from "../terminal/style.ts";
import { wrappedRows } from "../terminal/table.ts";

/** What a trait is: its sentence, the method behind it, what that reads, and the newest model. */
export function aboutTraitText(about: AboutTrait, timezone: string, style: Style): string {
  const { trait, description, unit, expression, method } = about;
  const { color } = style;
  const head = `${color.bold(trait)}${unit === undefined ? "" : color.dim(`  ${unit}`)}`;
  const parts =
    method === undefined
      ? [sentences("worked out from other traits", [expression ?? ""], style)]
      : methodParts(method, timezone, style);
  return [head, wrappedRows([[description]], style), ...parts]
    .filter((part) => part !== "")
    .join("\n");
}

function methodParts(method: TraitMethod, timezone: string, style: Style): readonly string[] {
  const { name, plugin, doc, source, among, features, parameters, model } = method;
  return [
    section(
      "method",
      [
        [name, plugin],
        ["", doc],
        ...(source === undefined ? [] : [["source", source]]),
        ["about", among ?? "all customers"],
        ["model", modelText(model, timezone)],
      ],
      style,
    ),
    section("parameters", parameterRows(parameters), style),
    featuresText(features, style),
    model === undefined ? "" : sectionOf("quality", measureRows(model.quality), style),
  ];
}

/** What each feature is, and below how a rule says it. */
function featuresText(features: TraitMethod["features"], style: Style): string {
  const inner = { ...style, width: style.width - 2 };
  const shown = features.map(({ doc, expression }) =>
    [
      indented([doc], style),
      ...indented([expression], inner)
        .split("\n")
        .map((line) => style.color.dim(`  ${line}`)),
    ].join("\n"),
  );
  return ["", style.color.dim("what it reads of a customer"), ...shown].join("\n");
}

function modelText(model: TraitMethod["model"], timezone: string): string {
  if (model === undefined) return "none yet: `satsuma score` or a run fits it";
  const { version, asOf, isCurrent, warnings } = model;
  const age = isCurrent ? "" : ", of other data or another instant";
  const warned = warnings.length === 0 ? "" : `, ${amount(warnings.length, "warning")}`;
  return `${count(version)}, as of ${asOfText(asOf, timezone)}${age}${warned}`;
}

/** Lists and objects are what the features show: they are counted here, not repeated. */
const parameterRows = (parameters: TraitMethod["parameters"]): readonly (readonly string[])[] =>
  Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, parameterText(value)]],
  );

function parameterText(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.some((part) => typeof part === "object"))
    return `${amount(value.length, "entry", "entries")}, with --json`;
  return JSON.stringify(value);
}
