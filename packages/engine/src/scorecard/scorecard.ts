import { walk } from "@satsuma/ir";
import type { Segment } from "@satsuma/ir";
import { name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { minimumGroupOf } from "../config/minimum-group.ts";
import { dataFacts } from "../advise/data-facts.ts";
import { chosenSegments } from "../queries/chosen-segments.ts";
import type { Session } from "../queries/session.ts";
import { withEvaluated } from "../run/evaluated.ts";
import type { Evaluated } from "../run/evaluated.ts";
import { basisOf } from "./basis.ts";
import type { Basis } from "./basis.ts";
import { measuresOf, missingOf } from "./card-criteria.ts";
import type { CardFacts } from "./card-criteria.ts";
import { withCustomerValues } from "../queries/customer-values.ts";
import { differencesOf } from "../differences/differences.ts";
import type { Distinctness } from "../differences/differences.ts";
import type { MemberSums } from "./member-sums.ts";
import { hasHistory, noQuarter, quarterBefore, sinceQuarter } from "./quarter-ago.ts";
import type { Quarter } from "./quarter-ago.ts";
import { rankSegments } from "./rank-segments.ts";
import type { SegmentToRank } from "./rank-segments.ts";
import type { Scorecard } from "./scorecard-result.ts";
import { sumMembers } from "./sum-members.ts";
import { usualVariables } from "../differences/usual-variables.ts";
import { weightsOf } from "./weights.ts";
import type { Weights } from "./weights.ts";

/** What a card is about. */
interface AskedCard {
  /** Names; all segments that are run where there are none. */
  readonly segments: readonly string[];
  readonly weights: Readonly<Record<string, number>>;
}

/** Holds segments against each other as of the session's instant. Publishes nothing. */
export async function scorecardOf(session: Session, asked: AskedCard): Promise<Scorecard> {
  const segments = chosenSegments(asked.segments, session);
  const weights = weightsOf(session.config.scorecard?.weights ?? {}, asked.weights);
  return withEvaluated(session, (evaluated) =>
    scorecardIn(session, evaluated, { segments, weights }),
  );
}

/** The same of segments that are evaluated already. */
export async function scorecardIn(
  session: Session,
  evaluated: Evaluated,
  { segments, weights }: { readonly segments: readonly Segment[]; readonly weights: Weights },
): Promise<Scorecard> {
  const facts = await dataFacts(session);
  const basis = basisOf(facts, session);
  const names = segments.map((segment) => segment.name);
  const variables = usualVariables(facts, session);
  const known = Object.entries(basis).map(([column, { value }]) => [column, value] as const);
  const values = Object.fromEntries([
    ...known,
    ...variables.map(({ column, value }) => [column, value] as const),
  ]);
  const told = await withCustomerValues(session, values, async (table) => ({
    sums: await sumMembers(session, evaluated, { table, ...columnsOf(basis) }, names),
    distinct: await differencesOf(session, evaluated, {
      members: names.map((segment) => flagOf(evaluated, segment)),
      values: table,
      variables,
    }),
  }));
  return assembled(session, {
    segments,
    weights,
    basis,
    hasVariables: variables.length > 0,
    ...told,
  });
}

const flagOf = ({ flags }: Evaluated, segment: string): Fragment =>
  sql`e.${name(flags.get(segment)!)}`;

const columnsOf = (basis: Basis) =>
  Object.fromEntries(Object.keys(basis).map((column) => [column, column]));

interface Told {
  readonly segments: readonly Segment[];
  readonly weights: Weights;
  readonly basis: Basis;
  readonly hasVariables: boolean;
  readonly sums: { readonly everybody: MemberSums; readonly members: readonly MemberSums[] };
  readonly distinct: readonly Distinctness[];
}

async function assembled(session: Session, told: Told): Promise<Scorecard> {
  const { segments, sums } = told;
  const before = quarterBefore(session);
  const noPast = noQuarter(session, before);
  const quarters = noPast === undefined ? await sinceQuarter(session, segments, before) : [];
  const minimumGroup = minimumGroupOf(session.config);
  const facts: CardFacts = {
    ...told,
    config: session.config.scorecard,
    everybody: sums.everybody,
    noPast,
  };
  const leftOut = missingOf(facts);
  const criteria = measuresOf(facts, new Set(leftOut.map(({ criterion }) => criterion)));
  const scored = segments.map((segment, i) =>
    toRank(segment, i, { ...told, quarters, minimumGroup, capacity: facts.config?.capacity }),
  );
  return {
    asOf: session.clock.asOf,
    before,
    customers: sums.everybody.size,
    minimumGroup,
    criteria,
    leftOut,
    segments: rankSegments(scored, criteria),
  };
}

interface Known extends Told {
  /** Of each segment in order; none where nothing is known of a quarter ago. */
  readonly quarters: readonly Quarter[];
  readonly minimumGroup: number;
  readonly capacity: number | undefined;
}

/** A segment with all that is known of it, by its place. */
function toRank(segment: Segment, place: number, known: Known): SegmentToRank {
  const { sums, distinct, quarters, basis, capacity, minimumGroup } = known;
  return {
    segment,
    facts: {
      sums: sums.members[place]!,
      everybody: sums.everybody,
      quarter: hasHistory(segment) ? quarters[place] : undefined,
      distinctness: distinct[place],
      capacity,
      unit: basis.value?.unit ?? basis.margin?.unit ?? "",
      isMarginRate: basis.value !== undefined,
      minimumGroup,
      readsAttributes: walk(segment.where).some(({ kind }) => kind === "attribute"),
    },
  };
}
