import { dark, light, TEXT_TURNS } from "./palette.ts";
import type { Palette } from "./palette.ts";

/** The class of every picture; all that its style says is about what is inside. */
export const ROOT = "satsuma-figure";

/**
 * The style of a picture. A page may set each colour by a custom property (`--satsuma-ink`, `--satsuma-group-0`); otherwise it
 * follows whether the reader prefers light or dark.
 */
export const style = (): string =>
  [
    `.${ROOT}{${colours(light)}}`,
    `@media (prefers-color-scheme:dark){.${ROOT}{${colours(dark)}}}`,
    `.${ROOT} text{font:12px/1 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;fill:var(--f-ink);direction:ltr;unicode-bidi:isolate;font-variant-numeric:tabular-nums}`,
    `.${ROOT} .title{font-size:15px;font-weight:600}`,
    `.${ROOT} .strong{font-weight:600}`,
    `.${ROOT} .muted{fill:var(--f-muted)}`,
    `.${ROOT} .small{font-size:11px}`,
    `.${ROOT} .line{stroke:var(--f-line);fill:none}`,
    `.${ROOT} .axis{stroke:var(--f-muted);fill:none}`,
    `.${ROOT} .reference{stroke:var(--f-ink);stroke-dasharray:5 4;fill:none}`,
    `.${ROOT} .whisker{stroke:var(--f-ink);stroke-width:1.5;fill:none}`,
    `.${ROOT} .halo{stroke:var(--f-paper);stroke-width:3.5;fill:none}`,
    `.${ROOT} text.on{stroke:var(--f-paper);stroke-width:3px;paint-order:stroke;stroke-linejoin:round}`,
    ...light.groups.map((_, i) => `.${ROOT} .g${i}{--f-g:var(--f-g${i})}`),
    `.${ROOT} .fill{fill:var(--f-g)}`,
    `.${ROOT} .stroke{stroke:var(--f-g);stroke-width:2;fill:none;stroke-linejoin:round}`,
    `.${ROOT} .band{fill:var(--f-g);opacity:.16}`,
    `.${ROOT} .dots{fill:var(--f-g);fill-opacity:.72}`,
    `.${ROOT} .centre{fill:var(--f-g);stroke:var(--f-paper);stroke-width:2}`,
    `.${ROOT} .ring{stroke:var(--f-ink);stroke-width:1.5;fill:none}`,
    ...light.shades.map((_, i) => `.${ROOT} .s${i}{fill:var(--f-s${i})}`),
    ...light.diverging.map((_, i) => `.${ROOT} .d${i}{fill:var(--f-d${i})}`),
    `.${ROOT} text.turned{fill:var(--f-paper)}`,
  ].join("");

/** True when text on this step of the shades must have the colour of the paper to be read. */
export const isTurned = (step: number, isDiverging: boolean): boolean => {
  const fromMiddle = Math.abs(step - 4);
  return isDiverging ? fromMiddle >= 3 : step >= TEXT_TURNS;
};

function colours({ ink, muted, line, paper, groups, shades, diverging }: Palette): string {
  const named = { ink, muted, line, paper };
  return [
    ...Object.entries(named).map(([name, colour]) => property(name, name, colour)),
    ...groups.map((colour, i) => property(`g${i}`, `group-${i}`, colour)),
    ...shades.map((colour, i) => property(`s${i}`, `shade-${i}`, colour)),
    ...diverging.map((colour, i) => property(`d${i}`, `diverging-${i}`, colour)),
  ].join("");
}

const property = (own: string, theirs: string, colour: string): string =>
  `--f-${own}:var(--satsuma-${theirs},${colour});`;
