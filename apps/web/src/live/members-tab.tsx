import type { Preview } from "../api/answers.ts";
import { useMay } from "../api/questions.ts";
import { many } from "../words/figures.ts";
import { CustomerKeys } from "./customer-keys.tsx";
import { DraftMembers } from "./draft-members.tsx";
import { LiveAnswer } from "./live-answer.tsx";
import type { LiveTabProps } from "./live-tab-props.ts";
import { useLive } from "./use-live.ts";

/** The members, and some who fail by one condition alone. */
export function MembersTab({ subject, drafts, isReady }: LiveTabProps) {
  const mayKnow = useMay("pii");
  const live = useLive<Preview>(["preview", subject.name], drafts, isReady, (client, asked) =>
    client.preview(subject.name, asked),
  );
  if (!mayKnow)
    return (
      <p className="soft">
        Who is in a segment is personal data, which this key may not see. The count and the profile
        need none of it.
      </p>
    );
  return (
    <LiveAnswer of={live} label="Looking for members" isReady={isReady}>
      {({ sample, nearMisses, conditions, size }) => (
        <>
          <h3>{many(size, "member")}</h3>
          <DraftMembers subject={subject} drafts={drafts} sample={sample} size={size} />
          {nearMisses.length > 0 && <h3>Out by one condition alone</h3>}
          <ul className="lines">
            {conditions.map(({ text }, i) => {
              const near = nearMisses.filter(({ condition }) => condition === i);
              return near.length === 0 ? null : (
                <li key={text} className="stack tight">
                  <code className="small soft">{text}</code>
                  <CustomerKeys keys={near.map(({ customer }) => customer)} />
                </li>
              );
            })}
          </ul>
        </>
      )}
    </LiveAnswer>
  );
}
