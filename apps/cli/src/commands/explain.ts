import type { Project, Work } from "@satsuma/engine";
import { SatsumaError } from "@satsuma/model";
import { aboutTraitText } from "../explain/about-trait-text.ts";
import { whyText } from "../explain/why-text.ts";
import { whyTiersText } from "../explain/why-tiers-text.ts";
import { whyTraitText } from "../explain/why-trait-text.ts";
import type { Report } from "../report.ts";
import type { Session } from "../session.ts";
import type { Run } from "./command.ts";
import { asOfOption } from "./as-of-option.ts";

/**
 * Says a segment in English, or what a trait is; or why a customer is in the segment, in its tier of a set, or has the trait's value,
 * and what would change that.
 */
export const explain: Run = async (session) =>
  session.withProject(async (project, work) => {
    const asked = { ...session, project, work: { ...work, ...asOfOption(session) } };
    try {
      return await segmentReport(asked);
    } catch (cause) {
      if (!isCoded(cause, "RUN_SEGMENT")) throw cause;
      return (await tiersReport(asked)) ?? (await traitReport(asked, cause));
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

/** Undefined where no tiers are called so, or nobody is asked about. */
async function tiersReport({ args, options, project, work }: Asked): Promise<Report | undefined> {
  const [tiers = ""] = args;
  const { customer } = options;
  if (customer === undefined) return undefined;
  try {
    const why = await project.whyTiers(tiers, customer, work);
    return { json: why, text: (style) => whyTiersText(why, project.config.timezone, style) };
  } catch (cause) {
    if (isCoded(cause, "RUN_SEGMENT")) return undefined;
    throw cause;
  }
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
