import type { Project, Why, Work } from "@satsuma/engine";
import { SatsumaError } from "@satsuma/model";
import { aboutTraitText } from "../explain/about-trait-text.ts";
import { whyTraitText } from "../explain/why-trait-text.ts";
import type { Report } from "../report.ts";
import { asOfText } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import type { Session } from "../session.ts";
import type { Run } from "./command.ts";
import { asOfOption } from "./as-of-option.ts";

/** Says a segment in English, or what a trait is; or why a customer is in the segment, or has the trait's value. */
export const explain: Run = async (session) =>
  session.withProject(async (project, work) => {
    const asked = { ...session, project, work: { ...work, ...asOfOption(session) } };
    try {
      return await segmentReport(asked);
    } catch (cause) {
      if (!isCoded(cause, "RUN_SEGMENT")) throw cause;
      return await traitReport(asked, cause);
    }
  });

type Asked = Pick<Session, "args" | "options"> & { readonly project: Project; readonly work: Work };

async function segmentReport({ args, options, project, work }: Asked): Promise<Report> {
  const [segment = ""] = args;
  const { customer } = options;
  if (customer === undefined) {
    const english = await project.explain(segment, work);
    return { json: { segment, english }, text: () => english };
  }
  const why = await project.why(segment, customer, work);
  return { json: why, text: (style) => whyText(why, project.config.timezone, style) };
}

/** @throws SatsumaError with a name that was meant, of a segment or a trait: a name without a dot can only be a segment's */
async function traitReport(
  { args, options, project, work }: Asked,
  noSegment: Error,
): Promise<Report> {
  const [trait = ""] = args;
  const { customer } = options;
  const { timezone } = project.config;
  try {
    if (customer === undefined) {
      const about = await project.aboutTrait(trait, work);
      return { json: about, text: (style) => aboutTraitText(about, timezone, style) };
    }
    const why = await project.whyTrait(trait, customer, work);
    return { json: why, text: (style) => whyTraitText(why, timezone, style) };
  } catch (cause) {
    if (trait.includes(".") || !isCoded(cause, "RUN_TRAIT")) throw cause;
    const { help } = cause;
    throw new SatsumaError("RUN_SEGMENT", noSegment.message, help === undefined ? {} : { help });
  }
}

const isCoded = (cause: unknown, code: string): cause is SatsumaError =>
  cause instanceof SatsumaError && cause.code === code;

function whyText(why: Why, timezone: string, { color }: Style): string {
  const { segment, customer, asOf, isMember, english } = why;
  const outcome = isMember ? color.green("is in") : color.red("is not in");
  const head = `${color.bold(customer)} ${outcome} ${color.bold(segment)} as of ${asOfText(asOf, timezone)}`;
  return `${head}\n\n${english}`;
}
