import type { Project } from "../language/use-project.ts";

/** The unit of an attribute or a trait (`rfm.monetary`, `rfm.scores.monetary`); undefined where it has none. */
export function unitOf(
  { customer, traits }: Project["catalogue"],
  name: string,
): string | undefined {
  const column = customer.attributes[name] ?? traitColumn(traits, name);
  if (column === undefined) return undefined;
  return column.type.kind === "money" ? column.type.currency : column.unit;
}

function traitColumn(traits: Project["catalogue"]["traits"], name: string) {
  const [namespace = "", ...rest] = name.split(".");
  const field = rest.at(-1) ?? "";
  const methods = Object.values(traits[namespace]?.methods ?? {});
  return methods.map(({ columns }) => columns[field]).find((column) => column !== undefined);
}
