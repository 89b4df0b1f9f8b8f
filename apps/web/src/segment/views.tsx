import type { ReactNode } from "react";
import type { ListedSegment } from "../api/answers.ts";
import { ChangesView } from "./changes-view.tsx";
import { HistoryView } from "./history-view.tsx";
import { MembersView } from "./members-view.tsx";
import { OverlapView } from "./overlap-view.tsx";
import { Overview } from "./overview.tsx";
import { ProfileView } from "./profile-view.tsx";

interface SegmentView {
  readonly label: string;
  readonly Body: (props: { readonly segment: ListedSegment }) => ReactNode;
}

/** What can be looked at of a segment, in the order of the tabs. */
export const views = {
  overview: { label: "Overview", Body: Overview },
  members: { label: "Members", Body: MembersView },
  profile: { label: "Profile", Body: ProfileView },
  history: { label: "History", Body: HistoryView },
  overlap: { label: "Overlap", Body: OverlapView },
  changes: { label: "Changes", Body: ChangesView },
} as const satisfies Readonly<Record<string, SegmentView>>;

/** Whether a word of an address names one. */
export const isView = (name: string): name is keyof typeof views => Object.hasOwn(views, name);
