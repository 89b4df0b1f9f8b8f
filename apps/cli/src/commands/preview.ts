import type { Preview, Project, TiersPreview, Work } from "@satsuma/engine";
import { tiersText } from "../preview/tiers-text.ts";
import { waterfallText } from "../preview/waterfall-text.ts";
import { asOfOption } from "./as-of-option.ts";
import type { Run } from "./command.ts";
import { previewedRules } from "./previewed-rules.ts";

/** A preview and what it is of. */
interface Previewed {
  readonly rule: string;
  readonly preview: Preview | TiersPreview;
}

/** Counts a rule, the tiers of a declaration, or every segment of a file, at each of its conditions. */
export const preview: Run = async (session) => {
  const [wanted = ""] = session.args;
  return session.withProject(async (project, work) => {
    const rules = await previewedRules(wanted, project, session);
    const tiers = await tierSets(rules, project);
    const options = { ...work, ...asOfOption(session) };
    const previewed: Previewed[] = [];
    for (const rule of rules)
      previewed.push({ rule, preview: await previewOf(rule, tiers, project, options) });
    const { timezone } = project.config;
    const [only] = previewed;
    return {
      json:
        previewed.length === 1
          ? only?.preview
          : { previews: previewed.map(({ rule, preview: { ...all } }) => ({ rule, ...all })) },
      text: (style) =>
        previewed
          .map(({ rule, preview: each }) =>
            "tiers" in each
              ? tiersText(each, timezone, style)
              : waterfallText(rule, each, timezone, style),
          )
          .join("\n\n\n"),
    };
  });
};

const previewOf = (
  rule: string,
  tiers: ReadonlySet<string>,
  project: Project,
  options: Work,
): Promise<Preview | TiersPreview> =>
  tiers.has(rule) ? project.previewTiers(rule, options) : project.preview(rule, options);

/** Names of tiers among what is to be previewed: only one word can be one. */
async function tierSets(rules: readonly string[], project: Project): Promise<ReadonlySet<string>> {
  if (!rules.some((rule) => /^[\w`]+$/u.test(rule))) return new Set();
  const { program } = await project.check();
  const names = new Set(program.segments.map(({ name }) => name));
  const sets = program.segments.flatMap(({ tier }) => (tier === undefined ? [] : [tier.of]));
  return new Set(sets.filter((of) => !names.has(of)));
}
