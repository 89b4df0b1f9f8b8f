import { percent } from "@satsuma/model";
import { inWords } from "../../wording/figure-text.ts";
import type { FieldValue, PersonaSentence, ProfiledField } from "../profile-result.ts";

const MOST_NAMED = 3;
/** So many times as large a part of their events must have a value for it to be called theirs. */
const PREFERRED = 1.1;
/** A smaller effect is not worth a sentence. */
const SMALL = 0.2;

/** What members have more often than the base: of the field whose first value differs most, unless the rule reads it. */
export function fieldSentence(
  fields: readonly ProfiledField[],
  base: string | undefined,
): PersonaSentence | undefined {
  const [found] = fields
    .filter(
      ({ definedBy, sameAs, over }) =>
        definedBy === undefined && sameAs === undefined && over.some(isPreferred),
    )
    .toSorted((a, b) => strength(b) - strength(a));
  if (found === undefined || base === undefined) return undefined;
  const named = found.over
    .filter(isPreferred)
    .slice(0, MOST_NAMED)
    .map((value) => said(value, base));
  return {
    text: `Of ${inWords(found.field)} in ${inWords(found.events)} they have more often: ${named.join("; ")}.`,
    figures: [`fields.${found.events}.${found.field}`],
  };
}

const strength = ({ over }: ProfiledField): number => over.find(isPreferred)?.effect ?? 0;

/** Clearly more than the base, and more than customers who do as much would have, where that is known. */
const isPreferred = ({ effect, preference = PREFERRED }: FieldValue): boolean =>
  effect >= SMALL && preference >= PREFERRED;

function said({ value, segment, base: other, lift }: FieldValue, base: string): string {
  const own = segment.isSuppressed ? "" : percent(segment.share);
  const its = other === undefined || other.isSuppressed ? "almost none" : percent(other.share);
  const times = lift === undefined ? "" : `, ${lift.value.toPrecision(2)} times as often`;
  return `${value} (${own} of members, ${its} of ${base}${times})`;
}
