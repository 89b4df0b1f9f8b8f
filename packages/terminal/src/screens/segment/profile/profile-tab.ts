import { createElement } from "react";
import type { ReactElement } from "react";
import { latest } from "../../../asks/asked-rows.ts";
import { useAsk } from "../../../asks/use-ask.ts";
import { useShell } from "../../../shell/shell.ts";
import { NotThere } from "../not-there.ts";
import type { TabProps } from "../tab-props.ts";
import { ProfileView } from "./profile-view.ts";

/** What members are like, against everybody else. */
export function ProfileTab(props: TabProps): ReactElement {
  const { segment, area, head, title, does } = props;
  const { client } = useShell();
  const asked = useAsk(`profile ${segment}`, (signal) => client.profile(segment, { signal }));
  const profile = latest(asked);
  if (profile === undefined) return createElement(NotThere, { ...props, kind: "profile", asked });
  const kinds = { table: "profile", figure: "figures", text: "causes" } as const;
  return createElement(ProfileView, { profile, area, kinds, head, title, does });
}
