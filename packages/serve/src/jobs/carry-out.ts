import type { Work } from "@satsuma/engine";
import type { JobRequest, ServedProject, Works } from "@satsuma/http";

/** What carries jobs out. */
export interface Workforce {
  readonly works: Works;
  readonly project: Pick<ServedProject, "discover">;
}

/** Does what a job asks for, and gives what the engine says of it. */
export async function carryOut(
  request: JobRequest,
  { works, project }: Workforce,
  work: Work,
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
      const { kind: _, segment, sink, ...options } = request;
      return works.send(segment, sink, { ...options, ...work });
    }
  }
}

/**
 * True where a job that was cut short may be begun again: a run publishes wholly or not at all, a discovery only reads. What was sent
 * cannot be taken back.
 */
export const isRepeatable = (request: JobRequest): boolean =>
  request.kind !== "send" || request.isDryRun === true;
