export type { ClientOptions } from "./ask.ts";
export type {
  Asked,
  Client,
  Dated,
  ExportFormat,
  MembersAsked,
  Page,
  RuleFileState,
  RulePage,
  Stoppable,
} from "./client.ts";
export { createClient } from "./create-client.ts";
export { Problem } from "./problem.ts";
export type { Job, JobEvent, JobRequest, JobState } from "../job.ts";
export type { CheckAnswer, SegmentState } from "../schemas/rules.ts";
export type { Withheld } from "../schemas/withheld.ts";
export type { Scope } from "../scope.ts";
