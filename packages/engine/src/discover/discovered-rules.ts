import { checkProject, parseFile } from "@satsuma/language";
import type { RuleFile } from "@satsuma/language";
import type { Segment } from "@satsuma/ir";
import type { RuleDraft } from "@satsuma/plugin";
import { shareOf } from "../queries/share-of.ts";
import { pluginError } from "../host/plugin-error.ts";
import { prepareTraits, usedOnly } from "../methods/prepare-traits.ts";
import { countEach } from "../queries/counting.ts";
import { segmentResolver } from "../queries/resolve-segments.ts";
import type { Session } from "../queries/session.ts";
import type { DiscoveredRules } from "./discovery-result.ts";
import { latest, segmentAsOf } from "../run/segment-as-of.ts";
import { foundBy, ruleFile } from "./rule-file.ts";
import type { Counted, Origin } from "./rule-file.ts";

/** Where rules are to stand. */
export interface RulePlace {
  /** The project's rules as they are. */
  readonly files: readonly RuleFile[];
  /** The file they will be written to, relative to the project: names in it may be used again. */
  readonly replacing?: string;
  /** npm name of the plugin they come from. */
  readonly plugin: string;
}

/**
 * Drafts as the text of a `.seg` file that checks in the project, each segment counted in one pass over all customers. A name
 * that a rule of the project has already gets a number; what the same method found before does not count.
 *
 * @throws SatsumaError `PLUGIN_RESULT` when a rule does not check
 */
export async function discoveredRules(
  drafts: readonly RuleDraft[],
  origin: Origin,
  place: RulePlace,
  session: Session,
): Promise<DiscoveredRules> {
  if (drafts.length === 0) return { text: "", segments: [] };
  const others = place.files.filter((each) => !isReplaced(each, place, origin));
  const named = withFreeNames(drafts, others);
  const segments = checkedSegments(named, ruleFile(named, origin), { others, ...place }, session);
  const counts = await counted(segments, session);
  return {
    text: ruleFile(named, origin, counts),
    segments: named.map(({ name, title, doc, where, measures }, i) => ({
      name,
      ...(title === undefined ? {} : { title }),
      doc,
      where,
      ...counts[i]!,
      measures,
    })),
  };
}

const isReplaced = (
  { file, text }: RuleFile,
  { replacing }: RulePlace,
  { result }: Origin,
): boolean =>
  replacing === undefined ? text.startsWith(foundBy(result.method)) : file === replacing;

function withFreeNames(
  drafts: readonly RuleDraft[],
  files: readonly RuleFile[],
): readonly RuleDraft[] {
  const taken = new Set(files.flatMap(declaredNames));
  return drafts.map((draft) => {
    const name = freeName(draft.name, taken);
    taken.add(name.toLowerCase());
    return { ...draft, name };
  });
}

function declaredNames({ file, text }: RuleFile): readonly string[] {
  const { declarations } = parseFile(text, file).source;
  return declarations.flatMap((each) => ("name" in each ? [each.name.text.toLowerCase()] : []));
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number += 1) {
    const name = `${wanted}_${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The segments of a text, in the order of the drafts. */
function checkedSegments(
  drafts: readonly RuleDraft[],
  text: string,
  { others, plugin }: { readonly others: readonly RuleFile[]; readonly plugin: string },
  { catalogue, clock }: Session,
): readonly Segment[] {
  const file = "<discovered rules>";
  const { program, diagnostics } = checkProject([...others, { file, text }], catalogue, {
    asOf: clock.asOf,
  });
  const found = drafts.map(({ name }) => program.segments.find((each) => each.name === name));
  const ours = program.segments.filter(({ span }) => span.file === file);
  const error = diagnostics.find(
    ({ severity, primary }) => severity === "error" && primary?.span.file === file,
  );
  const wrong = found.indexOf(undefined);
  if (error === undefined && wrong < 0 && ours.length === drafts.length)
    return found.filter((segment) => segment !== undefined);
  const draft = drafts[Math.max(0, wrong)]!;
  throw pluginError(
    "PLUGIN_RESULT",
    plugin,
    `the rule ${draft.name}, \`${draft.where}\`, does not check: ${error?.message ?? "it is more than one condition"}`,
  );
}

async function counted(segments: readonly Segment[], opened: Session): Promise<readonly Counted[]> {
  const instants = segments.map((segment) => segmentAsOf(opened, segment));
  const until = latest([opened.clock.asOf, ...instants]);
  const roots = segments.map(({ where }) => where);
  const { session, fitted } = await prepareTraits({ ...opened, until }, roots, usedOnly);
  const resolved = segmentResolver(session, fitted.traits);
  const conditions = segments.map((segment) => resolved(segment.where, segment));
  const { customers, sizes } = await countEach(session, conditions, "counting the rules");
  return sizes.map((size) => ({ size, share: shareOf(size, customers) }));
}
