import type { Percentile, Quantile, Rank, Ranking } from "./plan.ts";

/** One order of customers for all ranks that count in it. */
export function rankingsOf(ranks: readonly Rank[]): Ranking[] {
  const groups = grouped(ranks, ({ by, per, among, end }) => [by, per, among, end]);
  return groups.map(([first, members]) => ({
    by: first.by,
    end: first.end,
    ...(first.per && { per: first.per }),
    ...amongOf(first),
    ranks: members,
  }));
}

/** One order of values for all percentiles that are read from it. */
export function quantilesOf(percentiles: readonly Percentile[]): Quantile[] {
  const groups = grouped(percentiles, ({ of, among }) => [of, among]);
  return groups.map(([first, members]) => ({
    of: first.of,
    ...amongOf(first),
    percentiles: members,
  }));
}

const amongOf = ({ among }: Rank | Percentile): Pick<Ranking, "among"> =>
  among === undefined || (among.kind === "constant" && among.value) ? {} : { among };

/** Those whose traits are the same objects, each group with its first member. */
function grouped<Member>(
  members: readonly Member[],
  traits: (member: Member) => readonly unknown[],
): [Member, Member[]][] {
  const groups: [Member, Member[]][] = [];
  for (const member of members) {
    const own = traits(member);
    const group = groups.find(([first]) => traits(first).every((trait, i) => trait === own[i]));
    if (group) group[1].push(member);
    else groups.push([member, [member]]);
  }
  return groups;
}
