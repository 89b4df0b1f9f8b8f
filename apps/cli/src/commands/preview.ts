import type { Preview, PreviewCondition } from "@satsuma/engine";
import { amount, asOfText, count, share } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import { table } from "../terminal/table.ts";
import { asOfOption } from "./as-of-option.ts";
import type { Run } from "./command.ts";
import { previewedRules } from "./previewed-rules.ts";

/** A preview and what it is of. */
interface Previewed {
  readonly rule: string;
  readonly preview: Preview;
}

/** Counts a rule, or every segment of a file, at each of its conditions. */
export const preview: Run = async (session) => {
  const [wanted = ""] = session.args;
  return session.withProject(async (project, work) => {
    const rules = await previewedRules(wanted, project, session);
    const previewed: Previewed[] = [];
    for (const rule of rules) {
      previewed.push({
        rule,
        preview: await project.preview(rule, { ...work, ...asOfOption(session) }),
      });
    }
    const { timezone } = project.config;
    const [only] = previewed;
    return {
      json:
        previewed.length === 1
          ? only?.preview
          : { previews: previewed.map(({ rule, preview: { ...all } }) => ({ rule, ...all })) },
      text: (style) => previewed.map((each) => previewText(each, timezone, style)).join("\n\n\n"),
    };
  });
};

function previewText(
  { rule, preview: { english, conditions, size, customers, sample, asOf } }: Previewed,
  timezone: string,
  style: Style,
): string {
  const { color } = style;
  const rows = conditions.map(conditionRow);
  const columns = [
    { head: "condition", gives: true },
    { head: "on its own", align: "right" as const },
    { head: "so far", align: "right" as const },
  ];
  const total = `${color.bold(amount(size, "customer"))} of ${count(customers)}, ${share(customers === 0 ? 0 : size / customers)}, as of ${asOfText(asOf, timezone)}`;
  const few =
    sample.length === 0 ? [] : [color.dim(`for example ${sample.map(String).join(", ")}`)];
  // An expression need not be repeated: it was just typed.
  const heading = /^[\w.]+$/u.test(rule) ? [color.bold(rule)] : [];
  return [
    ...heading,
    english,
    "",
    table(columns, [["all customers", "", count(customers)], ...rows], style),
    "",
    total,
    ...few,
  ].join("\n");
}

/** A condition on one line, whatever lines it was written on. */
const conditionRow = ({ text, size, alone }: PreviewCondition): readonly string[] => [
  text.replaceAll(/\s+/gu, " "),
  count(alone),
  count(size),
];
