import type { Session } from "../queries/session.ts";
import { ruleIdentity } from "../rules/rule-identity.ts";
import type { RunBasis } from "../state/run-basis.ts";
import type { Evaluation } from "./evaluation.ts";
import { settingsOf } from "./incremental/settings.ts";
import { segmentAsOf } from "./segment-as-of.ts";

/** What a run that is about to be published stands on. */
export const runBasisOf = (session: Session, { segments }: Evaluation): RunBasis => ({
  settings: settingsOf(session),
  dataVersion: session.layout.versions?.latest ?? 0,
  segments: Object.fromEntries(
    segments.map(({ segment }) => [
      segment.name,
      { rule: ruleIdentity(segment), asOf: segmentAsOf(session, segment) },
    ]),
  ),
});
