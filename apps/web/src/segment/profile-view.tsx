import type { ListedSegment } from "../api/answers.ts";
import { useAsk } from "../api/use-ask.ts";
import { Answer } from "../parts/answer.tsx";
import { ProfileReport } from "../profile/profile-report.tsx";

/** What is typical of a segment's members against everyone else. */
export function ProfileView({ segment: { name } }: { readonly segment: ListedSegment }) {
  const profile = useAsk(["profile", name], (client, signal) => client.profile(name, { signal }));
  return (
    <Answer of={profile} label="Comparing the members with everyone else" lines={10}>
      {(given) => <ProfileReport profile={given} />}
    </Answer>
  );
}
