import type { DrawnView } from "@satsuma/engine";
import { inWords } from "../terminal/measure-text.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { picture } from "./picture.ts";

/** The pictures of a plugin. Many curves over the same thing are looked at by few: they are folded away. */
export function pictures(views: readonly DrawnView[]): Html {
  const told = views.map((view) => titled(view, views));
  const folded = told.filter((view) => siblingsOf(view, told).length >= MANY);
  const open = told.filter((view) => !folded.includes(view));
  return html`<div class="pictures">${open.map(picture)}</div>
    ${[...Map.groupBy(folded, overWhat)].map(([what, group]) => fold(what ?? "", group))}`;
}

const MANY = 3;

const fold = (what: string, views: readonly DrawnView[]): Html =>
  html`<details>
    <summary>${views.length} pictures over ${what.toLowerCase()}</summary>
    <div class="pictures">${views.map(picture)}</div>
  </details> `;

/** What the curves of a picture run over; nothing of other pictures. */
const overWhat = ({ figure }: DrawnView): string | undefined =>
  figure.kind === "curve" ? figure.x.label : undefined;

function siblingsOf(view: DrawnView, views: readonly DrawnView[]): readonly DrawnView[] {
  const what = overWhat(view);
  return what === undefined ? [] : views.filter((other) => overWhat(other) === what);
}

/** Two methods of a plugin draw pictures of the same title: those are told apart by name. */
function titled(view: DrawnView, views: readonly DrawnView[]): DrawnView {
  const { title } = view.figure;
  const isUnique = views.every((other) => other === view || other.figure.title !== title);
  if (isUnique) return view;
  const own = inWords(view.name.slice(view.name.indexOf(".") + 1));
  return { ...view, figure: { ...view.figure, title: `${title} (${own})` } };
}
