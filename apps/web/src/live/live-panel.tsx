import { hasErrors } from "@satsuma/model";
import { useState } from "react";
import type { Drafts } from "../drafts/drafts.ts";
import { isCounted } from "../language/subject.ts";
import type { Subject } from "../language/subject.ts";
import type { Reading } from "../language/use-reading.ts";
import { TabList } from "../parts/tab-list.tsx";
import { CountTab } from "./count-tab.tsx";
import { DraftDiff } from "./draft-diff.tsx";
import type { LiveTabProps } from "./live-tab-props.ts";
import { MembersTab } from "./members-tab.tsx";
import { OverlapTab } from "./overlap-tab.tsx";
import { ProfileTab } from "./profile-tab.tsx";

interface LivePanelProps {
  readonly subject: Subject | undefined;
  readonly reading: Reading | null;
  /** The text that the drafts are of: what was read of an older one says nothing of it. */
  readonly text: string;
  readonly drafts: Drafts;
}

const tabs = [
  { name: "count", label: "Count" },
  { name: "members", label: "Members" },
  { name: "profile", label: "Profile" },
  { name: "overlap", label: "Overlap" },
  { name: "changes", label: "What changes" },
] as const;

type TabName = (typeof tabs)[number]["name"];

/** What the rule under the cursor comes to, while it is written. */
export function LivePanel({ subject, reading, text, drafts }: LivePanelProps) {
  const [chosen, choose] = useState<TabName>("count");
  const isReady = reading?.text === text && !hasErrors(reading.diagnostics);
  return (
    <aside className="live" aria-label="What the rule comes to">
      <TabList label="What the rule comes to" tabs={tabs} chosen={chosen} choose={choose}>
        {chosen === "changes" ? (
          <DraftDiff drafts={drafts} isReady={isReady} />
        ) : subject === undefined || !isCounted(subject) ? (
          <NotCounted subject={subject} />
        ) : (
          <Counted chosen={chosen} subject={subject} drafts={drafts} isReady={isReady} />
        )}
      </TabList>
    </aside>
  );
}

const bodies = {
  count: CountTab,
  members: MembersTab,
  profile: ProfileTab,
  overlap: OverlapTab,
} as const;

function Counted(props: LiveTabProps & { readonly chosen: Exclude<TabName, "changes"> }) {
  const Body = bodies[props.chosen];
  return <Body subject={props.subject} drafts={props.drafts} isReady={props.isReady} />;
}

function NotCounted({ subject }: { readonly subject: Subject | undefined }) {
  if (subject === undefined)
    return (
      <p className="soft">
        Begin with a segment: <code>segment lapsed where has no orders in last 90 days</code>. Press
        Ctrl+Space to see what may be written.
      </p>
    );
  return (
    <p className="soft">
      A {subject.kind} has no customers of its own. Move the cursor into a segment, a define or
      tiers to see them counted.
    </p>
  );
}
