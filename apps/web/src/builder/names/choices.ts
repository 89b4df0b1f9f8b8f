import { quoteName } from "@satsuma/language";
import type { Column, EventTable, ValueType } from "@satsuma/model";
import { typeOf } from "./type-of.ts";
import { eventsNamed } from "./scope.ts";
import type { Scope } from "./scope.ts";

/** Something that may be chosen. */
export interface Choice {
  /** As rules write it. */
  readonly value: string;
  /** As a person calls it. */
  readonly label: string;
  /** What it belongs to, where that is not plain. */
  readonly about?: string;
  readonly type?: ValueType;
}

/** Values that one may ask a condition of: attributes, what is defined, and traits; in a filter the fields of the event. */
export function valueChoices(scope: Scope): readonly Choice[] {
  const { names, events, parameters } = scope;
  if (events !== undefined) return columns(events.fields);
  return [
    ...columns(names.catalogue.customer.attributes),
    ...[...parameters].map(([name, type]) => ({ value: quoteName(name), label: name, type })),
    ...definitions(scope),
    ...traits(scope),
  ];
}

const columns = (all: Readonly<Record<string, Column>>): readonly Choice[] =>
  Object.entries(all)
    .filter(([, { type }]) => type.kind !== "point")
    .map(([name, column]) => columnChoice(quoteName(name), name, column));

const columnChoice = (value: string, name: string, { label, type }: Column): Choice => ({
  value,
  label: label ?? spoken(name),
  type,
});

function definitions(scope: Scope): readonly Choice[] {
  return [...scope.names.defines.values()]
    .filter(({ parameters, name }) => parameters.length === 0 && !eventsNamed(name.text, scope))
    .flatMap(({ name, title, body }) => {
      const type = typeOf(body, scope);
      if (type === undefined || type.kind === "point") return [];
      const label = title?.text ?? spoken(name.text);
      return [{ value: quoteName(name.text), label, about: "defined", type }];
    });
}

/** Of methods that a namespace has but one of, and that decide on their own. */
function traits({ names }: Scope): readonly Choice[] {
  return Object.entries(names.catalogue.traits).flatMap(([space, { methods }]) => {
    const [method, ...others] = Object.values(methods);
    if (method === undefined || others.length > 0) return [];
    return Object.entries(method.columns).map(([name, column]) => ({
      ...columnChoice(`${quoteName(space)}.${quoteName(name)}`, name, column),
      about: spoken(space),
    }));
  });
}

/** Tables of events, and definitions that narrow one. */
export function eventChoices(scope: Scope): readonly Choice[] {
  const { catalogue, defines } = scope.names;
  return [
    ...Object.keys(catalogue.events).map((name) => ({
      value: quoteName(name),
      label: spoken(name),
    })),
    ...[...defines.values()]
      .filter(({ name, parameters }) => parameters.length === 0 && eventsNamed(name.text, scope))
      .map(({ name, title }) => ({
        value: quoteName(name.text),
        label: title?.text ?? spoken(name.text),
        about: "defined",
      })),
  ];
}

/** The fields of events that something can be worked out of. */
export const fieldChoices = (
  { fields }: EventTable,
  isFit: (type: ValueType) => boolean,
): readonly Choice[] => columns(fields).filter(({ type }) => type !== undefined && isFit(type));

/** A name in words. */
export const spoken = (name: string): string => name.replaceAll("_", " ");
