import type { Discovery, DrawnView } from "@satsuma/engine";
import type { Job } from "@satsuma/http/client";
import { namespaceOf, ownName } from "./topic.ts";
import type { Topic } from "./topic.ts";

/** What a method found, with the pictures of it. */
export interface Finding {
  /** `clusters.kmeans`. */
  readonly method: string;
  readonly views: readonly DrawnView[];
  /** Absent where the project's config has the method and its values can be named in rules; else the rules stand in it. */
  readonly discovery?: Discovery;
}

/** What the methods of the config found, then the discoveries, the newest first. */
export function findingsOf(
  topic: Topic,
  views: readonly DrawnView[],
  discoveries: readonly Discovery[],
): readonly Finding[] {
  const discovered = discoveries.flatMap((discovery) =>
    byMethod(topic, discovery.views).map((finding) => ({ ...finding, discovery })),
  );
  return [...byMethod(topic, views), ...discovered];
}

function byMethod(topic: Topic, views: readonly DrawnView[]): readonly Finding[] {
  const found = new Map<string, DrawnView[]>();
  for (const view of views) {
    const own = topic.methodOf(ownName(view.name));
    if (own === undefined) continue;
    const method = `${namespaceOf(view.name)}.${own}`;
    found.set(method, [...(found.get(method) ?? []), view]);
  }
  return [...found]
    .filter(([, of]) => of.some(topic.isMain))
    .map(([method, of]) => ({ method, views: of }));
}

/** The newest discovery of each method of a topic, of those that jobs made; the newest first. */
export function newestJobs(topic: Topic, jobs: readonly Job[]): readonly Job[] {
  const newest = new Map<string, Job>();
  for (const job of jobs.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))) {
    if (job.state !== "done" || job.request.kind !== "discover") continue;
    const { method } = job.request;
    if (isOf(topic, method) && !newest.has(method)) newest.set(method, job);
  }
  return [...newest.values()];
}

/** A method may be asked for by its whole name, its plugin's or its own. */
const isOf = ({ methods }: Topic, asked: string): boolean =>
  methods.some((method) => [method, namespaceOf(method), ownName(method)].includes(asked));
