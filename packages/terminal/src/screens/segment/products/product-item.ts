import type { FieldValue, Profile, ProfiledField } from "@satsuma/engine";

/** Something that more members have than others do, or fewer. */
export interface ProductItem {
  readonly field: ProfiledField;
  readonly value: FieldValue;
}

/** Values of all fields that differ beyond chance, largest effects first; fields that say the same in other words are left out. */
export const productItems = ({ fields }: Profile): readonly ProductItem[] =>
  fields
    .filter(({ sameAs }) => sameAs === undefined)
    .flatMap((field) => [...field.over, ...field.under].map((value) => ({ field, value })))
    .toSorted((one, other) => other.value.effect - one.value.effect);
