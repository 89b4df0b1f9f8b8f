import type { Profile } from "@satsuma/engine";
import { amount, share } from "../../../terminal/figures.ts";
import { html } from "../../html.ts";
import type { Html } from "../../html.ts";
import { demandPicture } from "./demand-picture.ts";
import { differencesTable, strengths } from "./differences.ts";
import { fieldsTable } from "./fields-table.ts";
import { variationText } from "./variation-text.ts";

/** One segment: a persona, what differs, what its members buy and when, how alike they are. */
export const profileArticle = (profile: Profile): Html =>
  html`<p class="asof">
      ${amount(profile.segment.size, "member")}, ${share(profile.segment.share)} of all customers;
      ${baseText(profile.base)}
    </p>
    ${
      profile.persona.length === 0
        ? undefined
        : html`<ul class="persona">
            ${profile.persona.map(({ text }) => html`<li>${text}</li> `)}
          </ul>`
    }
    ${profile.warnings.map((warning) => html`<p class="warning">${warning}</p> `)}
    <div class="pictures">${strengths(profile)} ${demandPicture(profile)}</div>
    ${differencesTable(profile)} ${fieldsTable(profile)} ${variationText(profile.variation)}`;

function baseText(base: Profile["base"]): string {
  if (base.kind === "none") return `compared with nobody: ${base.why}`;
  if (base.kind === "rest") return `compared with the other ${amount(base.size, "customer")}`;
  return `compared with ${amount(base.size, "member")} of ${base.title ?? base.name}`;
}
