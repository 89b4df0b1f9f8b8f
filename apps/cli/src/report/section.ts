import { html } from "./html.ts";
import type { Html } from "./html.ts";
import type { Told } from "./told.ts";

/** A part of the page that the contents list. */
export interface Section {
  /** Its anchor. */
  readonly id: string;
  readonly title: string;
  readonly content: Html;
}

/** What was found as markup, or what kept it from being found. */
export function toldContent<Found>(
  what: string,
  { found, failure }: Told<Found>,
  content: (found: Found) => Html,
): Html {
  if (failure !== undefined)
    return html`<p class="problem">
      <strong>${what} could not be worked out</strong> (${failure.code}): ${failure.message}
    </p>`;
  return content(found);
}

export const drawnSection = ({ id, title, content }: Section): Html =>
  html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${content}
  </section> `;

/** Links to the sections, in their order. */
export const contents = (sections: readonly Section[]): Html =>
  html`<nav aria-label="Contents">
    <ul>
      ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li> `)}
    </ul>
  </nav>`;
