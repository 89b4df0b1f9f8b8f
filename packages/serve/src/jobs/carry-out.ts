import type { Work } from "@satsuma/engine";
import type { JobRequest, ServedProject, Works } from "@satsuma/http";
import { handOver } from "./hand-over.ts";
import type { KeptDelivery } from "./hand-over.ts";

/** What carries jobs out. */
export interface Workforce {
  readonly works: Works;
  readonly project: Pick<ServedProject, "discover">;
}

/** Does what a job asks for, and gives what the engine says of it. */
export async function carryOut(
  request: JobRequest,
  { works, project }: Workforce,
  { work, ...kept }: KeptDelivery & { readonly work: Work },
): Promise<unknown> {
  switch (request.kind) {
    case "run": {
      const { kind: _, ...options } = request;
      return works.run({ ...options, ...work });
    }
    case "score": {
      const { kind: _, ...options } = request;
      return works.score({ ...options, ...work });
    }
    case "discover": {
      const { kind: _, method, ...options } = request;
      return project.discover(method, { ...options, ...work });
    }
    case "send": {
      const { kind: _, segment, sink, isDryRun, ...options } = request;
      return isDryRun === true
        ? works.send(segment, sink, { ...options, isDryRun, ...work })
        : handOver(request, works, { ...kept, work });
    }
  }
}

/** Whether a job hands customers over: it is tried until they have arrived. */
export const isDelivery = (request: JobRequest): boolean =>
  request.kind === "send" && request.isDryRun !== true;
