import type { Profiles } from "../gather/profiles.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { toldContent } from "../section.ts";
import { profileArticle } from "./profile/profile-article.ts";

/** Personas and figures of the segments that come first on the score-card. */
export const profilesSection = ({ of, segments }: Profiles, minimumGroup: number): Html =>
  of.length === 0
    ? html`<p>No segment has members enough to be profiled.</p>`
    : html`<p>
          ${of.length} of ${segments} segments, those first on the score-card;
          <code>satsuma profile NAME</code> shows any. Nothing is said of fewer than ${minimumGroup}
          customers. What the rules themselves ask for is left out.
        </p>
        ${of.map(
          ({ name, title, profile }) =>
            html`<section>
              <h3>${title ?? name} <code>${name}</code></h3>
              ${toldContent(name, profile, profileArticle)}
            </section> `,
        )}`;
