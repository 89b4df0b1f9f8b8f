/** A level-two section: `## Title` and what follows up to the next one. */
export interface Section {
  readonly title: string;
  /** Without its title, trimmed. */
  readonly body: string;
}

/** A code block: what stands after its three backquotes, and its lines. */
export interface Fence {
  readonly language: string;
  /** What follows the language: the file it is from; empty when nothing does. */
  readonly from: string;
  readonly text: string;
}

/** The level-two sections of a page, in order; what stands before the first belongs to none. */
export function sections(page: string): readonly Section[] {
  return page
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = "", ...body] = part.split("\n");
      return { title: title.trim(), body: body.join("\n").trim() };
    });
}

/** The rows of the first table that has this heading in its first column, as cells without their padding. */
export function tableRows(page: string, heading: string): readonly (readonly string[])[] {
  const lines = page.split("\n");
  const start = lines.findIndex((line) => cells(line)[0] === heading);
  if (start < 0)
    throw new RangeError(`heading must be that of a table in the page, got ${heading}`);
  const body = lines.slice(start + 2);
  const end = body.findIndex((line) => !line.startsWith("|"));
  return body.slice(0, end < 0 ? undefined : end).map(cells);
}

/** The code blocks of a page, in order. */
export const fences = (page: string): readonly Fence[] =>
  [...page.matchAll(/^```(\w*)([^\n]*)\n(.*?)^```/gms)].map(
    ([, language = "", from = "", text = ""]) => ({ language, from: from.trim(), text }),
  );

/** The page without its code blocks and inline code. */
const prose = (page: string): string =>
  page.replaceAll(/^```.*?^```/gms, "").replaceAll(/`[^`\n]+`/g, "");

/** Where the links of a page lead, in order. */
export const links = (page: string): readonly string[] =>
  [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);

/** The anchors that the headings of a page make, as code hosts write them. */
export const anchors = (page: string): readonly string[] =>
  [...page.replaceAll(/^```.*?^```/gms, "").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replaceAll(/\s/g, "-"),
  );

const cells = (line: string): readonly string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
