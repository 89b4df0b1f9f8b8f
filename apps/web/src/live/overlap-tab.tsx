import type { Overlap } from "../api/answers.ts";
import { PairsTable } from "../overlap/pairs-table.tsx";
import { LiveAnswer } from "./live-answer.tsx";
import type { LiveTabProps } from "./live-tab-props.ts";
import { useLive } from "./use-live.ts";

/** Which other segments the members are in as well, by the rule as it is written now. */
export function OverlapTab({ subject, drafts, isReady }: LiveTabProps) {
  const live = useLive<Overlap>(
    ["overlap"],
    drafts,
    isReady && subject.kind === "segment",
    (client, asked) => client.overlap(undefined, asked),
  );
  if (subject.kind !== "segment")
    return <p className="soft">Only segments are held against each other.</p>;
  return (
    <LiveAnswer of={live} label="Comparing the segments" isReady={isReady}>
      {(overlap) => <PairsTable name={subject.name} overlap={overlap} />}
    </LiveAnswer>
  );
}
