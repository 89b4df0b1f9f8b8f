import type { Why } from "@satsuma/engine";
import { asOfText } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import type { Run } from "./command.ts";
import { asOfOption } from "./as-of-option.ts";

/** Says a segment in English; or why one customer is in it, or is not. */
export const explain: Run = async (session) => {
  const [segment = ""] = session.args;
  const { customer } = session.options;
  return session.withProject(async (project, work) => {
    const options = { ...work, ...asOfOption(session) };
    if (customer === undefined) {
      const english = await project.explain(segment, options);
      return { json: { segment, english }, text: () => english };
    }
    const why = await project.why(segment, customer, options);
    return { json: why, text: (style) => whyText(why, project.config.timezone, style) };
  });
};

function whyText(why: Why, timezone: string, { color }: Style): string {
  const { segment, customer, asOf, isMember, english } = why;
  const outcome = isMember ? color.green("is in") : color.red("is not in");
  const head = `${color.bold(customer)} ${outcome} ${color.bold(segment)} as of ${asOfText(asOf, timezone)}`;
  return `${head}\n\n${english}`;
}
