import type {
  DrawnView,
  MethodFailure,
  PluginReport,
  Project,
  RunResult,
  Work,
} from "@satsuma/engine";
import type { TableAccount } from "./table-account.ts";
import { tableAccount } from "./table-account.ts";

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
}

/** Computes what a report tells, as of an instant: a run, and the pictures of what its methods found. */
export async function findings(
  project: Project,
  options: Work & { readonly asOf?: string },
): Promise<Omit<Findings, "project">> {
  const result = await project.run(options);
  const failures: MethodFailure[] = [...result.failures];
  const views = await project.views({
    ...options,
    asOf: result.asOf,
    failed: (failure) => {
      if (!failures.some(({ message }) => message === failure.message)) failures.push(failure);
    },
  });
  const data = await project.data(options);
  return {
    timezone: project.config.timezone,
    result,
    plugins: project.plugins(),
    views,
    failures,
    tables: data.tables.map(tableAccount),
  };
}
