import { minimumGroupOf } from "@satsuma/engine";
import type {
  AsOf,
  DrawnView,
  History,
  KeptModel,
  MethodFailure,
  Overlap,
  PluginReport,
  Project,
  RunResult,
  Scorecard,
  Work,
} from "@satsuma/engine";
import { dataQuality } from "./gather/data-quality.ts";
import type { DataQuality } from "./gather/data-quality.ts";
import { lastChanges } from "./gather/last-changes.ts";
import type { LastChanges } from "./gather/last-changes.ts";
import { movementsOf } from "./gather/movements.ts";
import type { Movement } from "./gather/movements.ts";
import { pastOf } from "./gather/past.ts";
import type { Past } from "./gather/past.ts";
import { profilesOf } from "./gather/profiles.ts";
import type { Profiles } from "./gather/profiles.ts";
import { tierFallsOf, waterfallsOf } from "./gather/waterfalls.ts";
import type { TierFall, Waterfall } from "./gather/waterfalls.ts";
import { tableAccount } from "./table-account.ts";
import type { TableAccount } from "./table-account.ts";
import { told } from "./told.ts";
import type { Told } from "./told.ts";

/** All that a report tells. No customer's key is in it. */
export interface Findings {
  /** Name of the project's folder. */
  readonly project: string;
  readonly timezone: string;
  readonly result: RunResult;
  readonly plugins: readonly PluginReport[];
  readonly views: readonly DrawnView[];
  /** Methods and views that failed. */
  readonly failures: readonly MethodFailure[];
  readonly tables: readonly TableAccount[];
  /** The year up to the run. */
  readonly past: Past;
  /** Entries and exits of the last run by cause. */
  readonly changes: Told<LastChanges>;
  /** The next seven days if nothing happens. */
  readonly coming: Told<History>;
  readonly waterfalls: readonly Waterfall[];
  readonly tiers: readonly TierFall[];
  readonly overlap: Told<Overlap>;
  readonly scorecard: Told<Scorecard>;
  readonly profiles: Profiles;
  /** Customers below whom profiles say nothing. */
  readonly minimumGroup: number;
  readonly quality: Told<DataQuality>;
  /** Over the last month. */
  readonly movements: readonly Movement[];
  /** Of methods that the config does not have any more, or has never had. */
  readonly otherModels: readonly KeptModel[];
}

/** Computes what a report tells, as of an instant: a run, and what there is to understand about it. */
export async function findings(
  project: Project,
  options: Work & AsOf,
): Promise<Omit<Findings, "project">> {
  const result = await project.run(options);
  const at = { ...options, asOf: result.asOf };
  const names = result.segments.map(({ name }) => name);
  const { views, failures } = await drawn(project, result, at);
  const data = await project.data(options);
  const scorecard = await told(at, () => project.scorecard(at));
  const overlap = await told(at, () => project.overlap(at));
  return {
    timezone: project.config.timezone,
    result,
    plugins: project.plugins(),
    views,
    failures,
    tables: data.tables.map(tableAccount),
    past: await pastOf(project, names, at),
    changes: await lastChanges(project, result, at),
    coming: await told(at, () => project.history(names, { ...at, next: "7d" })),
    waterfalls: await waterfallsOf(project, result, at),
    tiers: await tierFallsOf(project, result, at),
    overlap,
    scorecard,
    profiles: await profilesOf(
      project,
      { result, scorecard: scorecard.found, overlap: overlap.found },
      at,
    ),
    minimumGroup: minimumGroupOf(project.config),
    quality: await dataQuality(project, at),
    movements: await movementsOf(project, result, at),
    otherModels: otherModels(await project.models(options), result),
  };
}

async function drawn(
  project: Project,
  result: RunResult,
  at: Work & AsOf,
): Promise<Pick<Findings, "views" | "failures">> {
  const failures: MethodFailure[] = [...result.failures];
  const views = await project.views({
    ...at,
    failed: (failure) => {
      if (!failures.some(({ message }) => message === failure.message)) failures.push(failure);
    },
  });
  return { views, failures };
}

/** The newest model of each method that this run has nothing from: `satsuma discover` left it. */
function otherModels(kept: readonly KeptModel[], { methods }: RunResult): readonly KeptModel[] {
  const told = new Set(methods.map(({ method }) => method));
  return kept.filter(({ method }) => {
    const isNew = !told.has(method);
    told.add(method);
    return isNew;
  });
}
