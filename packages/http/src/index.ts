export { jobStates } from "./job.ts";
export type { Job, JobEvent, JobRequest, JobState } from "./job.ts";
export { scopes } from "./scope.ts";
export type { Principal, Scope } from "./scope.ts";
export { reads } from "./served-project.ts";
export type { CustomerState, ProjectAbout, Read, ServedProject, Works } from "./served-project.ts";
