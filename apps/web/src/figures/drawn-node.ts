import { drawSvg } from "@satsuma/figure/svg";
import type { SvgOptions } from "@satsuma/figure/svg";
import type { Figure } from "../api/answers.ts";

/**
 * A picture as an element of this page. Its style, which is the same for all, is taken over into a sheet of the page once: the page's
 * security policy then needs no exception for style in markup.
 */
export function drawnNode(figure: Figure, options: SvgOptions): Element {
  const { picture, style } = parted(markupOf(figure, options));
  if (style !== "") keepStyle(style);
  const parsed = new DOMParser().parseFromString(picture, "image/svg+xml");
  return document.importNode(parsed.documentElement, true);
}

/** A picture without its style element, and the style, which is written with references in place of quotes. */
export function parted(markup: string): { readonly picture: string; readonly style: string } {
  const [element = "", escaped = ""] = /<style>([^<]*)<\/style>/.exec(markup) ?? [];
  return {
    picture: element === "" ? markup : markup.replace(element, () => ""),
    style: escaped.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))),
  };
}

/** A figure of a plugin whose parts do not fit together must not keep the others from being seen: it says why. */
function markupOf(figure: Figure, options: SvgOptions): string {
  try {
    return drawSvg(figure, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const note = `The picture ${figure.title} cannot be drawn: ${error.message}`;
    return drawSvg({ kind: "sparkline", title: note, values: [] }, { width: 640 });
  }
}

function keepStyle(text: string): void {
  const isKept = document.adoptedStyleSheets.some((sheet) => sheet.media.mediaText === sheetName);
  if (isKept) return;
  const sheet = new CSSStyleSheet({ media: sheetName });
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** A query that is always met, by which the sheet is known. */
const sheetName = "all and (min-width: 1px)";
