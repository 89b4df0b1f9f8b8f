import type { Segment } from "@satsuma/ir";
import { raw } from "@satsuma/sql";
import type { Session } from "../queries/session.ts";
import { ruleIdentity } from "../rules/rule-identity.ts";
import type { RunBasis } from "../state/run-basis.ts";
import type { Because, Causes } from "./change-cause.ts";
import { keysDiffer } from "./pairing.ts";
import type { Pairing } from "./pairing.ts";
import { settingsOf } from "./incremental/settings.ts";
import { keepTests } from "./condition-tests.ts";
import { turnedBy, turning } from "./turned-conditions.ts";

/** A segment that someone entered or left, and the place of its column in the table of changes. */
export interface MovedSegment {
  readonly name: string;
  readonly place: number;
  /** Absent for one that is gone. */
  readonly segment?: Segment;
  readonly entered: number;
  readonly left: number;
}

/** What the changes are since. */
export interface Since {
  readonly pair: Pairing;
  readonly basis: RunBasis | undefined;
}

/** Finds out why those who moved did: an entry a segment, in the order of the segments. */
export async function causesOf(
  session: Session,
  moved: readonly MovedSegment[],
  since: Since,
): Promise<readonly Causes[]> {
  const settings = settingsOf(session);
  const found = moved.map((each) => ({ ...each, plain: plainCause(each, since, settings) }));
  const turned = found.flatMap(({ segment, name, plain, ...moved }) => {
    const before = since.basis?.segments[name];
    return plain === undefined && segment && before
      ? [turning({ ...moved, segment }, before, session)]
      : [];
  });
  await keepTests(session, turned);
  const byPlace = new Map(turned.map((each) => [each.place, turnedBy(each, session)]));
  return found.map(
    ({ place, plain }) => byPlace.get(place) ?? constant(plain ?? { cause: "not known" }),
  );
}

const constant = (because: Because): Causes => ({ code: raw("0"), of: [because], isAsked: false });

/** What explains all changes of a segment at once; undefined where its conditions have to be looked at. */
function plainCause(
  { name, segment }: MovedSegment,
  { pair, basis }: Since,
  settings: string,
): Because | undefined {
  if (pair.last === undefined) return { cause: "first run" };
  if (segment === undefined) return { cause: "segment gone" };
  if (!pair.last.flags.has(name)) return { cause: "new segment" };
  const before = basis?.segments[name];
  if (basis === undefined || before === undefined) return { cause: "not known" };
  if (before.rule !== ruleIdentity(segment)) return { cause: "rule changed" };
  if (basis.settings !== settings || keysDiffer(pair)) return { cause: "settings changed" };
  return undefined;
}
