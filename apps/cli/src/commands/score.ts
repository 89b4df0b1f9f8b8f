import type { MethodResult } from "@satsuma/engine";
import { amount, asOfText, measure } from "../terminal/figures.ts";
import { measureRows } from "../terminal/measure-text.ts";
import { section, sectionOf } from "../terminal/section.ts";
import type { Style } from "../terminal/style.ts";
import { asOfOption } from "./as-of-option.ts";
import type { Run } from "./command.ts";

/** Fits the methods and shows what came of it. */
export const score: Run = async (session) => {
  const [method] = session.args;
  const { methods, failures, timezone } = await session.withProject(async (project, work) => ({
    ...(await project.score({
      ...work,
      ...asOfOption(session),
      refit: session.options.refit === true,
      ...(method === undefined ? {} : { method }),
    })),
    timezone: project.config.timezone,
  }));
  return {
    json: { methods, failures },
    text: (style) =>
      methods.length + failures.length === 0
        ? "no method is configured: add a plugin such as rfm to satsuma.config.ts"
        : [
            ...methods.map((result) => methodText(result, timezone, style)),
            ...failures.map(({ message }) => `${style.color.red("failed")}  ${message}`),
          ].join("\n\n"),
  };
};

function methodText(
  { method, version, asOf, isNew, parameters, model, quality, warnings, traits }: MethodResult,
  timezone: string,
  style: Style,
): string {
  const { color } = style;
  const head = `${color.bold(method)}  model ${version}, as of ${asOfText(asOf, timezone)}${isNew ? "" : ", as fitted before"}`;
  const parts = [
    head,
    ...warnings.map(({ message }) => `${color.yellow("warning")}  ${message}`),
    sectionOf("quality", measureRows(quality), style),
    section(
      "traits",
      Object.entries(traits).map(([name, doc]) => [name, doc]),
      style,
    ),
    section("parameters", plainEntries(parameters), style),
    section("model", plainEntries(model), style),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

/** What is in an object, value by value, the parts of its parts by their path: `cuts.recency`. */
function plainEntries(value: unknown, path = ""): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, entry]: [string, unknown]) =>
    isPlain(entry) ? [[path + name, plain(entry)]] : plainEntries(entry, `${path}${name}.`),
  );
}

/** True for what fits one line. */
const isPlain = (value: unknown): boolean =>
  Array.isArray(value) || typeof value !== "object" || value === null;

function plain(value: unknown): string {
  if (typeof value === "number") return measure(value);
  if (!Array.isArray(value)) return String(value);
  const isListed = value.every((entry) => typeof entry !== "object");
  return isListed ? value.map(plain).join(", ") : amount(value.length, "entry", "entries");
}
