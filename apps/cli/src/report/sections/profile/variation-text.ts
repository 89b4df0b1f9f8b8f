import type { Profile } from "@satsuma/engine";
import { share } from "../../../terminal/figures.ts";
import { html } from "../../html.ts";
import type { Html } from "../../html.ts";

/** How alike the members are; a segment is no crowd of one person. */
export function variationText(variation: Profile["variation"]): Html | undefined {
  if (variation === undefined) return undefined;
  const { spread, elsewhere, halves } = variation;
  return html`<p>
    Members are spread ${share(spread)} as widely as all
    customers${
      elsewhere === undefined
        ? ""
        : `, and ${share(elsewhere.segment)} of them are nearer to the middle of the others than to their own`
    }.
    ${
      halves?.isTwoGroups === true
        ? html`<strong>They are two groups</strong>, of which the smaller has
            ${share(halves.smaller)} of them.`
        : ""
    }
  </p>`;
}
