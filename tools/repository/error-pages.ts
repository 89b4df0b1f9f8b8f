import { families, familyOf } from "./error-codes.ts";
import { find, read } from "./files.ts";
import { sections, type Section } from "./markdown.ts";

/** What every package's `errors*.md` says of its codes, in the order of `docs/errors.md`. */
export function errorSections(): readonly Section[] {
  const found = find("{packages,apps}/*/errors*.md").flatMap((path) => sections(read(path)));
  return found.toSorted(
    (one, other) => rank(one) - rank(other) || (one.title < other.title ? -1 : 1),
  );
}

/** The text of `docs/errors.md`. */
export function errorsPage(): string {
  const all = errorSections();
  const parts = [
    "# Errors, and what to do about them",
    "<!-- Made by `pnpm errors` from the errors*.md of each package: edit those. -->",
    introduction,
    contents(all),
    ...all.map(({ title, body }) => `## ${title}\n\n${body}`),
  ];
  return `${parts.join("\n\n")}\n`;
}

const introduction = `Whatever Satsuma finds wrong has a code that never changes its meaning. Codes that begin with \`SEG\` point at
a place in a rule; the others say that something around the rules is not as it should be.`;

/** The families with links to their codes, as a table. */
function contents(all: readonly Section[]): string {
  const rows = families.flatMap((family) => {
    const codes = all.filter(({ title }) => familyOf(title) === family);
    const linked = codes.map(({ title }) => `[${title}](#${title.toLowerCase()})`);
    return codes.length === 0 ? [] : [`| ${family.about} | ${linked.join(" · ")} |`];
  });
  return ["| about | codes |", "|---|---|", ...rows].join("\n");
}

/** Where a section's family stands among the families; unknown ones come first, where they are noticed. */
const rank = ({ title }: Section): number =>
  families.findIndex((family) => family === familyOf(title));
