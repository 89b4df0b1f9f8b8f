import type { Contributions } from "../../plugin.ts";

/** What is wrong with the form of what setup returned, which plain JavaScript does not check. */
export function shapeFaults(contributions: Contributions): string[] {
  if (!isObject(contributions)) return [`setup returned ${String(contributions)}`];
  const lists = Object.entries(contributions);
  const found = lists.flatMap(([kind, list]) => listFaults(kind, list));
  const count = lists.flatMap(([, list]: [string, unknown]) => list).length;
  if (count === 0) found.push("setup returned no contribution");
  return found;
}

function listFaults(kind: string, list: unknown): string[] {
  const parts = partsOf[kind];
  if (parts === undefined) return [`setup returned ${kind}, which is no kind of contribution`];
  if (list === undefined) return [];
  if (!Array.isArray(list)) return [`${kind} is no list`];
  return list.flatMap((item: unknown, i) => itemFaults(`${kind}.${i}`, item, parts));
}

function itemFaults(place: string, item: unknown, parts: Parts): string[] {
  if (!isObject(item)) return [`${place} is ${String(item)}`];
  return Object.entries({ name: isText, doc: isText, ...parts })
    .filter(([part, isFit]) => !isFit(Reflect.get(item, part)))
    .map(([part]) => `${place}.${part} is missing or not of its kind`);
}

type Parts = Readonly<Record<string, (value: unknown) => boolean>>;

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const isText = (value: unknown): boolean => typeof value === "string";
const isFunction = (value: unknown): boolean => typeof value === "function";
const isOptional = (value: unknown): boolean => value === undefined || isFunction(value);
const isSchema = (value: unknown): boolean => isObject(value) && "~standard" in value;
const isScore = (value: unknown): boolean =>
  isObject(value) &&
  [Reflect.get(value, "expression"), Reflect.get(value, "apply")].some(isFunction);

const partsOf: Readonly<Record<string, Parts>> = {
  traits: { expression: isText },
  methods: {
    params: isSchema,
    standard: isObject,
    reads: isFunction,
    writes: isFunction,
    fit: isFunction,
    score: isScore,
    among: isOptional,
    cutOffs: isOptional,
    outcomes: isOptional,
    events: isOptional,
    explain: isOptional,
    rules: isOptional,
  },
  sources: { options: isSchema, open: isFunction, fingerprint: isOptional },
  sinks: {
    options: isSchema,
    accepts: isObject,
    delivery: (value) => value === "snapshot" || value === "changes",
    write: isFunction,
  },
  views: { kind: (value) => value === "model" || value === "customers", draw: isFunction },
};
