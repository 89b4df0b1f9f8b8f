import type { Bars, HeatMap } from "@satsuma/figure";
import { shareText } from "@satsuma/model";
import { amountText, numberText } from "../../text/number-text.ts";
import type { Finding } from "../findings/finding.ts";
import { segmentName } from "../findings/rule-texts.ts";
import type { NewSegment } from "../findings/rule-texts.ts";
import { ownName } from "../findings/topic.ts";

/** A cluster as its pictures tell it. */
export interface Cluster {
  /** From 1. */
  readonly number: number;
  readonly label: string;
  readonly size: number;
  /** 0 to 1 of all customers who have a cluster. */
  readonly share: number;
  /** What its mean lies above (or below 0, below) that of all, farthest first. */
  readonly differences: readonly { readonly feature: string; readonly by: number }[];
}

/** The clusters of a finding in the order of its bars, the largest first. */
export function clustersOf({ views }: Finding): readonly Cluster[] {
  const sizes = figureOf(views, "_sizes", "bars");
  const means = figureOf(views, "_means", "heat map");
  const all = (sizes?.bars ?? []).reduce((sum, { value = 0 }) => sum + value, 0);
  return (sizes?.bars ?? []).map(({ label, value: size = 0 }) => ({
    number: Number(/^\d+/u.exec(label)?.[0] ?? 0),
    label: label.replace(/^\d+ /u, ""),
    size,
    share: all === 0 ? 0 : size / all,
    differences: differences(means, label),
  }));
}

function differences(means: HeatMap | undefined, label: string): Cluster["differences"] {
  const row = means?.cells[means.rows.names.indexOf(label)] ?? [];
  return row
    .flatMap((by, j) => (by === null ? [] : [{ feature: means?.columns.names[j] ?? "", by }]))
    .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));
}

/** The bars of sizes, for the pane. */
export const sizesFigure = ({ views }: Finding): Bars | undefined =>
  figureOf(views, "_sizes", "bars");

function figureOf<Kind extends "bars" | "heat map">(
  views: Finding["views"],
  end: string,
  kind: Kind,
): Extract<Finding["views"][number]["figure"], { kind: Kind }> | undefined {
  const found = views.find(({ name, figure }) => name.endsWith(end) && figure.kind === kind);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its kind has just been looked at
  return found?.figure as Extract<Finding["views"][number]["figure"], { kind: Kind }> | undefined;
}

/** A cluster in sentences. */
export function clusterWords(cluster: Cluster, finding: Finding): readonly string[] {
  const { number, label, size, share, differences: told } = cluster;
  const apart = told
    .slice(0, MOST_TOLD)
    .map(
      ({ feature, by }) =>
        `${feature} ${by < 0 ? "below" : "above"} by ${numberText(Number(Math.abs(by).toPrecision(2)))}`,
    )
    .join(", ");
  return [
    `Cluster ${number}, ${label}: ${amountText(size, "customer")}, ${shareText(share)} of those who have one.`,
    ...(apart === "" ? [] : [`Against the mean of all, in the units of distances: ${apart}.`]),
    ...ruleWords(cluster, finding),
  ];
}

const MOST_TOLD = 4;

/** How well a rule says what the model does. */
function ruleWords(cluster: Cluster, { discovery }: Finding): readonly string[] {
  if (discovery === undefined) return [];
  const rule = ruleSegment(cluster, discovery);
  if (rule === undefined) return ["No short rule tells it."];
  const { precision, recall } = rule.measures;
  const told =
    precision === undefined || recall === undefined
      ? ""
      : `, ${shareText(precision.value)} of whom are in the cluster; it finds ${shareText(recall.value)} of the cluster`;
  return [`Its rule keeps ${amountText(rule.size, "customer")}${told}.`];
}

type Found = NonNullable<Finding["discovery"]>;

const ruleSegment = (
  { number }: Cluster,
  { rules }: Found,
): Found["rules"]["segments"][number] | undefined =>
  rules.segments.find(({ name }) => new RegExp(`^cluster_${number}(?:_|$)`, "u").test(name));

/** Who is in a cluster: by its number where rules can name it, else by the rule that says nearly the same. */
export function clusterRule(cluster: Cluster, finding: Finding): NewSegment | undefined {
  const { number, label } = cluster;
  const title = label.charAt(0).toUpperCase() + label.slice(1);
  const { method, discovery } = finding;
  if (discovery === undefined)
    return {
      name: `${ownName(method)}_${number}_${segmentName(label)}`,
      title,
      where: `${method}.cluster is ${number}`,
    };
  const found = ruleSegment(cluster, discovery);
  return found && { name: found.name, title: found.title, where: found.where };
}
