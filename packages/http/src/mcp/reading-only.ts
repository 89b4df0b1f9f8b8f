import type { Surroundings } from "../ports/surroundings.ts";
import type { ServedProject } from "../served-project.ts";

/**
 * Surroundings in which nothing can be changed, begun or taken out: whatever a tool is made to do, it comes to an end here. What would is
 * a mistake of ours, and rejects with a RangeError.
 */
export const readingOnly = (surroundings: Surroundings): Surroundings => ({
  ...surroundings,
  projectFor: (asker) => readingProject(surroundings.projectFor(asker)),
  rules: {
    list: () => surroundings.rules.list(),
    read: (file) => surroundings.rules.read(file),
    save: refuse,
    remove: refuse,
  },
  jobs: { start: refuse, get: refuse, list: refuse, cancel: refuse, follow: refuseToFollow },
  downloads: { members: refuse },
  eraser: { erase: refuse },
});

const readingProject = (project: ServedProject): ServedProject => ({
  ...project,
  audience: refuse,
  memberPage: refuse,
  previewMembers: refuse,
  customers: refuse,
  customer: refuse,
  exportMembers: refuse,
  exportExpiring: refuse,
});

const refuse = (): Promise<never> =>
  Promise.reject(new RangeError("a tool must only read, and was made to do more"));

const refuseToFollow = (): never => {
  throw new RangeError("a tool must only read, and was made to follow a job");
};
