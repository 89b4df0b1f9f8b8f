/** Markup that is safe to put into a page. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: text is escaped, markup is not; nothing is nothing. */
export type Content = Html | string | number | readonly Content[] | undefined;

/** Markup from a template: every text in it is escaped, inside elements and inside quoted attributes alike. */
export const html = (parts: TemplateStringsArray, ...contents: readonly Content[]): Html => ({
  markup: parts.map((part, i) => (i === 0 ? part : written(contents[i - 1]) + part)).join(""),
});

/** Markup of our own making that is safe as it is: a drawn picture. */
export const asIs = (markup: string): Html => ({ markup });

function written(content: Content): string {
  if (content === undefined) return "";
  if (typeof content === "string" || typeof content === "number") return escaped(String(content));
  return "markup" in content ? content.markup : content.map(written).join("");
}

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(steering, "\uFFFD")
    .replaceAll(/[&<>"'`]/gu, (sign) => `&#${sign.codePointAt(0)};`);

/** Controls but for white space, and what turns the direction of what stands after it. */
const steering =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;
