import { createElement } from "react";
import type { ReactElement } from "react";
import type { ListedSegment } from "@satsuma/engine";
import { latest } from "../../asks/asked-rows.ts";
import { useAsk } from "../../asks/use-ask.ts";
import type { Handlers } from "../../shell/handlers.ts";
import { segmentTabs } from "../../shell/place.ts";
import type { SegmentTab } from "../../shell/place.ts";
import { useShell } from "../../shell/shell.ts";
import type { Shell } from "../../shell/shell.ts";
import { amountText } from "../../text/number-text.ts";
import { asOfText } from "../../text/time-text.ts";
import type { ScreenProps } from "../screen-props.ts";
import { editSegment } from "../segments/edit-segment.ts";
import { useTimezone } from "../use-timezone.ts";
import { HistoryTab } from "./history/history-tab.ts";
import { MembersTab } from "./members/members-tab.ts";
import { MovesTab } from "./moves/moves-tab.ts";
import { ProductsTab } from "./products/products-tab.ts";
import { ProfileTab } from "./profile/profile-tab.ts";
import { RuleTab } from "./rule/rule-tab.ts";
import { tabHead } from "./tab-head.ts";
import type { TabProps } from "./tab-props.ts";

const tabs: Readonly<Record<SegmentTab, (props: TabProps) => ReactElement>> = {
  members: MembersTab,
  profile: ProfileTab,
  rule: RuleTab,
  history: HistoryTab,
  moves: MovesTab,
  products: ProductsTab,
};

/** One segment, in parts. */
export function SegmentScreen({ place, area }: ScreenProps<"segment">): ReactElement {
  const { segment, tab } = place;
  const shell = useShell();
  const timezone = useTimezone();
  const segments = latest(useAsk("segments", (signal) => shell.client.segments({ signal })));
  const listed = segments?.find(({ name }) => name === segment);
  return createElement(tabs[tab], {
    key: tab,
    segment,
    listed,
    area,
    head: tabHead(tab),
    title: titleOf(segment, listed, timezone),
    does: segmentHandlers(shell, segment, listed),
  });
}

function titleOf(name: string, listed: ListedSegment | undefined, timezone: string): string {
  if (listed === undefined) return name;
  const { size, asOf } = listed;
  if (size === undefined || asOf === undefined) return `${name} · never run: R runs it`;
  return `${name} · ${amountText(size, "customer")} as of ${asOfText(asOf, timezone)}`;
}

/** Going to the other parts, and to the editor. */
function segmentHandlers(
  shell: Shell,
  segment: string,
  listed: ListedSegment | undefined,
): Handlers {
  const goes = segmentTabs.map((tab): readonly [`tab-${SegmentTab}`, () => void] => [
    `tab-${tab}`,
    () => shell.replace({ screen: "segment", segment, tab }),
  ]);
  return {
    ...Object.fromEntries(goes),
    "edit-rule": () => void editSegment(shell, { name: segment, file: listed?.file }),
  };
}
