import type { Asked } from "../../asks/asked.ts";
import { useAsk } from "../../asks/use-ask.ts";
import { useShell } from "../../shell/shell.ts";
import { findingsOf, newestJobs } from "./finding.ts";
import type { Finding } from "./finding.ts";
import type { Topic } from "./topic.ts";

/** What was found of a topic: by the methods of the config, and by discoveries since the program began. */
export function useFindings(topic: Topic): Asked<readonly Finding[]> {
  const { client } = useShell();
  return useAsk(`findings ${topic.title}`, async (signal) => {
    const [views, jobs] = await Promise.all([client.views({ signal }), client.jobs({ signal })]);
    const made = newestJobs(topic, jobs);
    return findingsOf(
      topic,
      views,
      await Promise.all(made.map(({ id }) => client.discovery(id, { signal }))),
    );
  });
}
