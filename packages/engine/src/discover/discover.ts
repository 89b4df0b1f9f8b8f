import type { RuleFile } from "@satsuma/language";
import type { Plugin } from "@satsuma/plugin";
import { rulesIn } from "../rules/checked-rules.ts";
import { withTraits } from "../methods/trait-catalogue.ts";
import type { FittedMethod } from "../methods/fit-methods.ts";
import { countEach } from "../queries/counting.ts";
import type { Session } from "../queries/session.ts";
import type { Discovery } from "./discovery-result.ts";
import { customerReasons } from "./customer-reasons.ts";
import { discoveredRules } from "./discovered-rules.ts";
import { draftedRules } from "./drafted-rules.ts";
import { drawViews } from "./draw-views.ts";
import { findMethod } from "./find-method.ts";
import type { FoundMethod, Wanted } from "./find-method.ts";
import { fittedMethod } from "./fitted-method.ts";
import { localDay } from "./local-day.ts";
import type { Origin } from "./rule-file.ts";

/** What a project brings to a discovery besides its session. */
export interface Surroundings {
  readonly offered: readonly Plugin[];
  readonly files: readonly RuleFile[];
  /** Whether the method is fitted anew; what follows reads the model that came of it. */
  readonly refit: boolean;
  /** The rule file that the rules are for. */
  readonly replacing?: string;
  /** Key of a customer to be explained. */
  readonly customer?: string;
}

/** Fits one method of the config, or of an offered plugin set up for this alone, and gives what it found. */
export async function discover(
  wanted: Wanted,
  opened: Session,
  around: Surroundings,
): Promise<Discovery> {
  const found = await findMethod(wanted, opened, around.offered);
  try {
    return await discovered(found, opened, around);
  } finally {
    await found.close();
  }
}

async function discovered(
  { host, instance, name, isConfigured }: FoundMethod,
  opened: Session,
  { files, refit, replacing, customer }: Surroundings,
): Promise<Discovery> {
  const catalogue = await withTraits(opened.data.catalogue, host, rulesIn(files));
  const session = { ...opened, host, catalogue };
  const { found, session: ready } = await fittedMethod(name, session, { refit });
  const { result, staged } = found;
  const { plugin, namespace, use } = instance;
  const drafts = await draftedRules(staged.planned, result.model);
  const origin = {
    result,
    namespace,
    asOf: localDay(opened.clock),
    customers: opened.data.customers,
    ...(drafts.length === 0 ? {} : await whomAbout(staged.resolved, ready)),
  };
  const place = { files, plugin, ...(replacing === undefined ? {} : { replacing }) };
  // The rules are for the project as its config is, so they are checked and counted there.
  const rules = await discoveredRules(drafts, origin, place, opened);
  return {
    result,
    isConfigured,
    plugin: { name: plugin, namespace, config: use.config },
    rules,
    ...(customer === undefined
      ? {}
      : { reasons: { customer, of: await customerReasons(customer, found, ready) } }),
    ...(await drawViews(instance, [result], session)),
  };
}

/** How many customers a method is about, where it says so. */
async function whomAbout(
  { among }: FittedMethod["staged"]["resolved"],
  session: Session,
): Promise<Pick<Origin, "about">> {
  if (among === undefined) return {};
  const { sizes } = await countEach(session, [among], "counting whom the method is about");
  return sizes[0] === undefined ? {} : { about: sizes[0] };
}
