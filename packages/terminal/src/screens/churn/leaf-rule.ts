import type { Discovery } from "@satsuma/engine";
import type { Finding } from "../findings/finding.ts";
import { quoted, segmentName } from "../findings/rule-texts.ts";
import type { NewSegment } from "../findings/rule-texts.ts";
import { ownName } from "../findings/topic.ts";

type FoundSegment = Discovery["rules"]["segments"][number];

/** Who is in some leaves: by their names where rules can name them, else by the rules of the discovery. Undefined where it has none. */
export function leafRule(
  { method, discovery }: Finding,
  leaves: readonly string[],
): NewSegment | undefined {
  const name = segmentName(`churn ${leaves.join(" ")}`);
  if (discovery === undefined)
    return { name, title: leaves.join(", "), where: named(method, leaves) };
  const found = leaves.flatMap((leaf) => leafSegment(discovery, leaf) ?? []);
  const [first] = found;
  if (first === undefined || found.length < leaves.length) return undefined;
  if (found.length === 1) return { name: first.name, title: first.title, where: first.where };
  return {
    name,
    title: leaves.join(", "),
    where: found.map(({ where }) => `(${where})`).join(" or "),
  };
}

function named(method: string, leaves: readonly string[]): string {
  const [only] = leaves;
  const leaf = `${method}.leaf`;
  return leaves.length === 1 && only !== undefined
    ? `${leaf} is ${quoted(only)}`
    : `${leaf} in (${leaves.map(quoted).join(", ")})`;
}

/** The rule of a leaf: its title ends with the leaf's name. */
export const leafSegment = ({ rules }: Discovery, leaf: string): FoundSegment | undefined =>
  rules.segments.find(({ title }) => title?.endsWith(`(${leaf})`));

/** The name of the picture of the tree is the name of the method. */
export const isTree = ({ name }: { readonly name: string }): boolean => ownName(name) === "tree";
