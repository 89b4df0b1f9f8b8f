import type { RuleFolder } from "@satsuma/engine";
import type { Principal } from "../scope.ts";
import type { ServedProject } from "../served-project.ts";
import type { Access } from "./access.ts";
import type { Downloads } from "./downloads.ts";
import type { Eraser } from "./eraser.ts";
import type { Jobs } from "./jobs.ts";
import type { Journal } from "./journal.ts";

/** All that the routes get from outside. */
export interface Surroundings {
  /** The project as it answers one asker: whoever serves it can give each a fair share. */
  readonly projectFor: (asker: Principal) => ServedProject;
  readonly rules: RuleFolder;
  readonly jobs: Jobs;
  readonly downloads: Downloads;
  readonly eraser: Eraser;
  readonly access: Access;
  readonly journal: Journal;
  /** Milliseconds since any fixed moment, never going back: what answers take is measured by it. */
  readonly elapsedMs: () => number;
  /** Id of a request, for its answer (`X-Request-Id`) and the journal: the same whenever it is asked of the same request. */
  readonly requestId: (request: Request) => string;
  /** Whether the OpenAPI document is for everybody: on loopback. */
  readonly isReferencePublic: boolean;
}
