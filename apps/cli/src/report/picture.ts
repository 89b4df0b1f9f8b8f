import type { DrawnView } from "@satsuma/engine";
import { drawSvg } from "@satsuma/figure/svg";
import { asIs, html } from "./html.ts";
import type { Html } from "./html.ts";

type Figure = DrawnView["figure"];

/** Pixels: on a phone, beside another, and alone; a tree is read across, from the answer to the amount. */
const PHONE = 311;
const BESIDE = 500;
const ALONE = 860;
const TREE = 720;

/** Columns of a heat map that fit on a phone, and pixels for each and for the rows' names where they do not. */
const FITTING = 7;
const CELL = 34;
const NAMES = 130;

/** A view has a name to ask for it by; what the report draws itself has none. */
type Picture = Pick<DrawnView, "figure"> & Partial<Pick<DrawnView, "name">>;

/** A picture with its caption, drawn for a phone and for a page: the style shows the one that fits. */
export function picture({ name, figure }: Picture): Html {
  const caption = html`<figcaption>
    <strong>${figure.title}</strong> <span>${figure.caption}</span>
    ${name === undefined ? "" : html`<code>${name}</code>`}
  </figcaption>`;
  const drawn = drawnFor(figure);
  if (typeof drawn === "string")
    return html`<figure>
      ${caption}
      <p class="problem">The picture ${name ?? figure.title} cannot be drawn: ${drawn}.</p>
    </figure>`;
  return html`<figure class="${needsRoom(figure) ? "alone" : "beside"}">
    ${caption}
    <div class="page">${drawn.page}</div>
    <div class="phone${phoneWidth(figure) > PHONE ? " scrolls" : ""}">${drawn.phone}</div>
  </figure> `;
}

/** Or why not: a plugin's figure whose parts do not fit together must not keep the others from being seen. */
function drawnFor(figure: Figure): { readonly page: Html; readonly phone: Html } | string {
  try {
    const alone = figure.kind === "tree" ? TREE : ALONE;
    const width = needsRoom(figure) ? alone : BESIDE;
    return {
      page: asIs(drawSvg(figure, { width, heading: "none" })),
      phone: asIs(drawSvg(figure, { width: phoneWidth(figure), heading: "none" })),
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return error.message;
  }
}

/** A heat map of many columns is moved sideways on a phone: its names and amounts would not fit otherwise. */
function phoneWidth(figure: Figure): number {
  if (figure.kind !== "heat map" || figure.columns.names.length <= FITTING) return PHONE;
  return NAMES + CELL * figure.columns.names.length;
}

/** Long labels, or many of them, are cramped in half a page. */
function needsRoom(figure: Figure): boolean {
  if (figure.kind === "heat map") return figure.columns.names.length > 8;
  return figure.kind === "tree" || figure.kind === "dendrogram";
}
