import type { FieldValue, ProfiledField } from "../profile-result.ts";

/** So many of the first values tell whether two fields say the same. */
const TOLD_APART_BY = 10;

/** A field whose values stand beside those of another, customer for customer, says the same: a number and its name. */
export function withTwin(
  field: ProfiledField,
  fields: readonly ProfiledField[],
  place: number,
): ProfiledField {
  const twin = fields.find(
    (other, i) =>
      i !== place &&
      other.events === field.events &&
      isSame(field, other) &&
      (isLonger(other, field) || (!isLonger(field, other) && i < place)),
  );
  return twin === undefined ? field : { ...field, sameAs: twin.field };
}

function isSame(one: ProfiledField, other: ProfiledField): boolean {
  const counts = new Set([...other.over, ...other.under].map(countsOf));
  const first = [...one.over, ...one.under].slice(0, TOLD_APART_BY);
  const same = first.filter((value) => counts.has(countsOf(value))).length;
  return first.length >= 3 && same > 0.6 * first.length;
}

const countsOf = ({ segment, base }: FieldValue): string => JSON.stringify([segment, base]);

const isLonger = (one: ProfiledField, other: ProfiledField): boolean =>
  lengthOf(one) > lengthOf(other);

function lengthOf({ over, under }: ProfiledField): number {
  const values = [...over, ...under];
  return values.reduce((sum, { value }) => sum + value.length, 0) / Math.max(1, values.length);
}
