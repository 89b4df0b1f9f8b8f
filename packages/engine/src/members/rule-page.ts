import { SatsumaError } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import type { AsOf, Work } from "../project-options.ts";
import { ruleText } from "../queries/rule-text.ts";
import type { Session } from "../queries/session.ts";
import { segmentAsOf } from "../run/segment-as-of.ts";
import { currentRun } from "../state/published.ts";
import type { PublishedRun } from "../state/published.ts";
import type { HeldLists } from "./held-lists.ts";
import { listPage } from "./list-page.ts";
import type { PageOptions, RuleMemberPage, RulePageOptions } from "./members-result.ts";
import { pinned, ruleBasis } from "./rule-basis.ts";
import { suppressedSegments } from "./rule-list.ts";

/**
 * One page of the customers whom a rule takes, saved or not, as `listPage`. The first page evaluates the rule; the others read what it
 * found, and evaluate it again only where that is not held any more, as of the same instant.
 *
 * @throws RuleErrors or SatsumaError as `ruleText`, `RUN_CHANGED` where rules, data or the last run are others than those of the pages
 * before, `SEND_SUPPRESSED` when who is suppressed is not known
 */
export async function rulePage(
  text: string,
  { opened, lists }: Places,
  options: RulePageOptions & AsOf & Work,
): Promise<RuleMemberPage> {
  const session = pinned(opened, options.asOf, options.basis);
  const rule = ruleText(text, session);
  const listed = { name: text, rule, suppressed: suppressedSegments(text, session) };
  const run = await currentRun(session.warehouse);
  const basis = ruleBasis(session, listed, run);
  if (options.basis !== undefined && options.basis !== basis) throw changed();
  const asked = { listed, run, traits: traitsIn(options, run) };
  const { table, size, suppressed } = await lists.of(basis, asked, session);
  const list = { rows: sql`${name(...table)} AS e`, isListed: sql`e.listed`, run };
  return {
    asOf: segmentAsOf(session, rule.meta),
    basis,
    run: run?.run ?? null,
    suppressed,
    ...(await listPage({ list, size }, session, options)),
  };
}

interface Places {
  readonly opened: Session;
  readonly lists: HeldLists;
}

/** The traits that a page shows, or is in the order of. */
const traitsIn = (
  { columns = [], order = "" }: PageOptions,
  run: PublishedRun | undefined,
): readonly string[] =>
  (run?.result.traits ?? []).filter((trait) => trait === order || columns.includes(trait));

const changed = (): SatsumaError =>
  new SatsumaError(
    "RUN_CHANGED",
    "rules, data or the last run are others than those of the pages before",
    { help: "ask for the first page again, without `basis`" },
  );
