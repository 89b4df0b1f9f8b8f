import { HighlightStyle } from "@codemirror/language";
import { tags } from "@lezer/highlight";
import type { Tag } from "@lezer/highlight";

/** The colours of one style. */
export interface Colours {
  /** What they are meant to stand on. */
  readonly background: string;
  readonly keyword: string;
  readonly name: string;
  /** Names that the project declares, and tables of events. */
  readonly declared: string;
  readonly text: string;
  readonly number: string;
  readonly comment: string;
  readonly mark: string;
  readonly mistake: string;
}

/** Colours for a light page: each at least 4.5 times as bright or dark as the page, as WCAG 2.2 asks for text. */
export const lightColours: Colours = {
  background: "#ffffff",
  keyword: "#7a3e9d",
  name: "#1f2328",
  declared: "#953800",
  text: "#0a6640",
  number: "#0550ae",
  comment: "#59636e",
  mark: "#59636e",
  mistake: "#b3261e",
};

/** Colours for a dark page, with the same contrast. */
export const darkColours: Colours = {
  background: "#1e1e1e",
  keyword: "#d2a8ff",
  name: "#e6edf3",
  declared: "#ffb77c",
  text: "#7ee2a8",
  number: "#79c0ff",
  comment: "#9ba3ab",
  mark: "#b1bac4",
  mistake: "#ff8f87",
};

/** How rules are coloured on a light page. */
export const lightStyle = style(lightColours, "light");

/** How rules are coloured on a dark page. */
export const darkStyle = style(darkColours, "dark");

function style(colours: Colours, themeType: "light" | "dark"): HighlightStyle {
  const rules: readonly (readonly [Tag, string])[] = [
    [tags.keyword, colours.keyword],
    [tags.unit, colours.keyword],
    [tags.variableName, colours.name],
    [tags.propertyName, colours.name],
    [tags.className, colours.declared],
    [tags.namespace, colours.declared],
    [tags.function(tags.variableName), colours.declared],
    [tags.string, colours.text],
    [tags.number, colours.number],
    [tags.literal, colours.number],
    [tags.operator, colours.mark],
    [tags.punctuation, colours.mark],
  ];
  return HighlightStyle.define(
    [
      ...rules.map(([tag, color]) => ({ tag, color })),
      { tag: tags.lineComment, color: colours.comment, fontStyle: "italic" },
      // Colour alone is not seen by everybody.
      { tag: tags.invalid, color: colours.mistake, textDecoration: "underline wavy" },
    ],
    { themeType },
  );
}
