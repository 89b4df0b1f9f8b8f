import { join } from "node:path";
import type { Read, ServedProject } from "@satsuma/http";

/** A question for every read there is, of the trap's project: a new read does not compile until it is asked here. */
export const questions = (
  folder: string,
): { readonly [Name in Read]: (project: Pick<ServedProject, Name>) => Promise<unknown> } => ({
  data: (project) => project.data(),
  quality: (project) => project.quality(),
  check: (project) => project.check({ tests: true }),
  preview: (project) => project.preview("germans"),
  previewTiers: (project) => project.previewTiers("loyalty"),
  diff: (project) => project.diff("saved", { drafts: french }),
  explain: (project) => project.explain("germans"),
  why: (project) => project.why("germans", "c1"),
  whyTiers: (project) => project.whyTiers("loyalty", "c1"),
  aboutTrait: (project) => project.aboutTrait("trap.label"),
  whyTrait: (project) => project.whyTrait("trap.label", "c1"),
  history: (project) => project.history("buyers"),
  expiry: (project) => project.expiry("buyers"),
  moves: (project) => project.moves("loyalty"),
  profile: (project) => project.profile("germans"),
  audience: (project) => project.audience("germans"),
  memberPage: (project) => project.memberPage("germans"),
  previewMembers: (project) => project.previewMembers("germans"),
  customers: (project) => project.customers(),
  customer: (project) => project.customer("c1"),
  exportMembers: (project) => project.exportMembers("germans", join(folder, "in.csv"), "csv"),
  exportExpiring: (project) => project.exportExpiring("buyers", join(folder, "out.csv"), "csv"),
  changes: (project) => project.changes(),
  list: (project) => project.list(),
  settingsNaming: (project) => project.settingsNaming(["germans"]),
  sql: (project) => project.sql("germans"),
  discover: (project) => project.discover("trap.field"),
  advise: (project) => project.advise(),
  models: (project) => project.models(),
  views: (project) => project.views(),
  sinks: (project) => project.sinks(),
  overlap: (project) => project.overlap(),
  scorecard: (project) => project.scorecard(),
  compare: (project) => project.compare(["germans", "buyers"]),
  health: (project) => project.health(),
});

const french = { "segments/french.seg": 'segment french where country is "FR"\n' };
