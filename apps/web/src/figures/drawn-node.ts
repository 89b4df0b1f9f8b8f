import { drawSvg } from "@satsuma/figure/svg";
import type { SvgOptions } from "@satsuma/figure/svg";
import type { Figure } from "../api/answers.ts";

/**
 * A picture as an element of this page. Its style, which is the same for all, is taken over into a sheet of the page once: the page's
 * security policy then needs no exception for style in markup.
 */
export function drawnNode(figure: Figure, options: SvgOptions): Node {
  const parsed = new DOMParser().parseFromString(markupOf(figure, options), "image/svg+xml");
  const style = parsed.querySelector("style");
  if (style !== null) {
    keepStyle(style.textContent);
    style.remove();
  }
  return document.importNode(parsed.documentElement, true);
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
