import { useAsk } from "../api/use-ask.ts";
import { Card } from "../parts/card.tsx";
import { JobsTable } from "../runs/jobs-table.tsx";

/** Discoveries that were started here, to go back to. */
export function PastDiscoveries() {
  const jobs = useAsk(["jobs"], (client, signal) => client.jobs({ signal })).data ?? [];
  const found = jobs.filter(({ kind }) => kind === "discover");
  if (found.length === 0) return null;
  return (
    <Card title="Discoveries" note="newest first" isFlush>
      <JobsTable jobs={found} />
    </Card>
  );
}
