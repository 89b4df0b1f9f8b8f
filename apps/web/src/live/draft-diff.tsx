import type { RulesDiff } from "../api/answers.ts";
import type { Drafts } from "../drafts/drafts.ts";
import { isDirty } from "../drafts/drafts.ts";
import { AsOf } from "../parts/as-of.tsx";
import { many } from "../words/figures.ts";
import { LiveAnswer } from "./live-answer.tsx";
import { SegmentDiffRow } from "./segment-diff-row.tsx";
import { useLive } from "./use-live.ts";

interface DraftDiffProps {
  readonly drafts: Drafts;
  /** False while the text has mistakes. */
  readonly isReady?: boolean;
}

/** Whom the edit lets in and takes out, segment by segment, against what is saved. */
export function DraftDiff({ drafts, isReady = true }: DraftDiffProps) {
  const isChanged = isDirty(drafts);
  const live = useLive<RulesDiff>(["diff"], drafts, isReady && isChanged, (client, asked) =>
    client.diff({ ...asked, base: "saved" }),
  );
  if (!isChanged)
    return (
      <p className="soft">
        The text is as it is saved. Change it, and this says who would enter and who would leave,
        and because of which condition.
      </p>
    );
  return (
    <LiveAnswer of={live} label="Comparing with what is saved" isReady={isReady}>
      {({ segments, unchanged, asOf }) => (
        <>
          <p className="small">
            {segments.length === 0
              ? "No segment has other members"
              : `${many(segments.length, "segment")} differ${segments.length === 1 ? "s" : ""}`}
            {`; ${many(unchanged.length, "segment")} stay${unchanged.length === 1 ? "s" : ""} as they are, `}
            <AsOf instant={asOf} />
          </p>
          <ul className="stack">
            {segments.map((segment) => (
              <SegmentDiffRow key={segment.name} diff={segment} />
            ))}
          </ul>
        </>
      )}
    </LiveAnswer>
  );
}
