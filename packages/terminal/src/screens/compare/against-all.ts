import { createElement } from "react";
import type { ReactElement } from "react";
import { latest } from "../../asks/asked-rows.ts";
import { useAsk } from "../../asks/use-ask.ts";
import { useShell } from "../../shell/shell.ts";
import type { Rect } from "../../view/rect.ts";
import { ProfileView } from "../segment/profile/profile-view.ts";
import { NotCompared } from "./not-compared.ts";

/** A segment against all other customers: what tells them apart, strongest first. */
export function AgainstAll(props: { readonly segment: string; readonly area: Rect }): ReactElement {
  const { segment, area } = props;
  const { client } = useShell();
  const asked = useAsk(`profile ${segment}`, (signal) => client.profile(segment, { signal }));
  const profile = latest(asked);
  if (profile === undefined) return createElement(NotCompared, { asked, area });
  return createElement(ProfileView, {
    profile,
    area,
    kinds: { table: "compare", figure: "differs", text: "detail" },
    head: [
      { text: "Mark others with m in the list to compare segments with each other.", role: "dim" },
    ],
    title: `${segment} against all others`,
    does: {},
  });
}
