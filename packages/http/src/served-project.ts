import type {
  AsOf,
  EraseOptions,
  Erasure,
  PreparedDelivery,
  Project,
  Refit,
  RunOptions,
  RunResult,
  ScoreResult,
  SendOptions,
  SendResult,
  Work,
} from "@satsuma/engine";

/** Names of the methods of a project that only read: they can be stopped, asked again, and carried out in another process. */
export const reads = [
  "data",
  "quality",
  "check",
  "preview",
  "previewTiers",
  "diff",
  "explain",
  "why",
  "whyTiers",
  "aboutTrait",
  "whyTrait",
  "history",
  "expiry",
  "moves",
  "profile",
  "audience",
  "memberPage",
  "previewMembers",
  "customers",
  "customer",
  "exportMembers",
  "exportExpiring",
  "changes",
  "list",
  "settingsNaming",
  "sql",
  "discover",
  "advise",
  "models",
  "views",
  "sinks",
  "overlap",
  "scorecard",
  "compare",
  "health",
] as const satisfies readonly (keyof Project)[];

export type Read = (typeof reads)[number];

/** A project as the routes see it: what can be asked, without the lifetime of who answers. */
export interface ServedProject extends Pick<Project, Read> {
  /** What is told of the project itself. */
  about(work?: Work): Promise<ProjectAbout>;
}

export interface ProjectAbout {
  /** Name of its folder, without the path. */
  readonly name: string;
  readonly timezone: string;
  readonly currency: string | null;
  /** How many customers a figure must be about. */
  readonly minimumGroup: number;
  /** ISO instant that a result describes unless it is asked for another. */
  readonly asOf: string;
}

/** Work that publishes or takes customers out: one at a time, each in a process of its own. */
export interface Works {
  run(options: Work & AsOf & Refit & RunOptions): Promise<RunResult>;
  score(options: Work & AsOf & Refit & { readonly method?: string }): Promise<ScoreResult>;
  /** Tells what would be sent, and sends nothing. */
  send(
    segment: string,
    sink: string,
    options: Work & SendOptions & { readonly isDryRun: true },
  ): Promise<SendResult>;
  /** Erases customers from all that the project's state keeps. */
  erase(customers: readonly string[], options: Work & EraseOptions): Promise<Erasure>;
  /** Keeps an audience ready: nothing is sent before `deliver`. */
  prepareSend(
    segment: string,
    sink: string,
    options: Work & SendOptions,
  ): Promise<PreparedDelivery>;
  /** Hands over what was kept ready: with the same content under the same key, however often it is tried. */
  deliver(delivery: string, options: Work): Promise<SendResult>;
}
