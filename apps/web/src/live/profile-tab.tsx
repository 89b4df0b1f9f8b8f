import type { Profile } from "../api/answers.ts";
import { ProfileReport } from "../profile/profile-report.tsx";
import { LiveAnswer } from "./live-answer.tsx";
import type { LiveTabProps } from "./live-tab-props.ts";
import { useLive } from "./use-live.ts";

/** What is typical of whom the rule selects as it is written now. */
export function ProfileTab({ subject, drafts, isReady }: LiveTabProps) {
  const live = useLive<Profile>(["profile", subject.name], drafts, isReady, (client, asked) =>
    client.profile(subject.name, asked),
  );
  return (
    <LiveAnswer of={live} label="Comparing the members with everyone else" isReady={isReady}>
      {(profile) => <ProfileReport profile={profile} />}
    </LiveAnswer>
  );
}
