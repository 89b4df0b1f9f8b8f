import type { PlainRole, RuleRole } from "../view/role.ts";
import type { Look } from "./look.ts";

const asItIs: Look = { dark: {}, light: {} };
const quiet: Look = { dark: { text: "#9da7b3" }, light: { text: "#59636e" } };
const warm = {
  dark: { text: "#ffb454", sixteen: "yellowBright" },
  light: { text: "#8f4600", sixteen: "magenta" },
} as const satisfies Look;
const cool = {
  dark: { text: "#79c0ff", sixteen: "cyanBright" },
  light: { text: "#0550ae", sixteen: "blue" },
} as const satisfies Look;
const green = {
  dark: { text: "#56d364", sixteen: "greenBright" },
  light: { text: "#116329", sixteen: "blue" },
} as const satisfies Look;
// Bright red is too dark on black with the colours of some terminals.
const red = {
  dark: { text: "#ff8078", sixteen: "yellowBright" },
  light: { text: "#b3261e", sixteen: "red" },
} as const satisfies Look;

/**
 * What every role looks like. Text is read at a contrast of at least 4.5 : 1 and lines are seen at 3 : 1, on the usual dark and light
 * backgrounds, with true colours, 256 and 16. Weight and lines tell apart what must be told where there are no colours.
 *
 * @see Web Content Accessibility Guidelines 2.2, success criteria 1.4.3 and 1.4.11
 */
export const looks: Readonly<Record<PlainRole | RuleRole, Look>> = {
  text: asItIs,
  dim: quiet,
  title: { ...warm, marks: ["bold"] },
  heading: { ...asItIs, marks: ["bold"] },
  key: { ...cool, noColours: ["bold"] },
  selected: {
    dark: { text: "#0b1520", on: "#8cc4ff" },
    light: { text: "#ffffff", on: "#0b5cad" },
    fewColours: ["inverse"],
  },
  "selected elsewhere": {
    dark: { text: "#f0f6fc", on: "#46505e" },
    light: { text: "#1f2328", on: "#c4ccd6" },
    fewColours: ["underline"],
  },
  match: { ...warm, marks: ["bold", "underline"] },
  border: { dark: { text: "#768390" }, light: { text: "#7d8590" } },
  "border of focus": { ...warm, noColours: ["bold"] },
  good: green,
  bad: red,
  warning: {
    dark: { text: "#e3b341", sixteen: "yellowBright" },
    light: { text: "#7d4e00", sixteen: "magenta" },
  },
  error: { ...red, noColours: ["bold"] },
  busy: cool,
  keyword: {
    dark: { text: "#ff9bce", sixteen: "cyanBright" },
    light: { text: "#8a1f6b", sixteen: "magenta" },
    noColours: ["bold"],
  },
  name: asItIs,
  string: {
    dark: { text: "#a5d6ff", sixteen: "greenBright" },
    light: { text: "#0a3069", sixteen: "blue" },
  },
  number: warm,
  operator: quiet,
  comment: quiet,
  wrong: { ...red, marks: ["underline"] },
};
