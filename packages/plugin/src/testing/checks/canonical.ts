/** Text that is equal for equal data: keys in order, typed arrays as lists, numbers that JSON has no word for by name. */
export const canonical = (data: unknown): string => JSON.stringify(data, replace) ?? String(data);

function replace(_key: string, value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) return `#${value}`;
  if (typeof value === "bigint") return `#${value}n`;
  if (value === undefined) return "#undefined";
  if (value instanceof Float64Array || value instanceof Int32Array) return Array.from(value);
  if (value instanceof Map || value instanceof Set) return [...value];
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const isRecord = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Where data would not come back from JSON as it is: `cuts.0 is NaN`; nothing when it would. */
export function jsonFaults(data: unknown, path = "the model"): string[] {
  if (data === undefined) return [`${path} is missing: it is undefined, which JSON does not keep`];
  if (data === null || typeof data === "string" || typeof data === "boolean") return [];
  if (typeof data === "number") return Number.isFinite(data) ? [] : [`${path} is ${data}`];
  if (typeof data !== "object") return [`${path} is ${typeof data}`];
  const isPlain = Array.isArray(data) || Object.getPrototypeOf(data) === Object.prototype;
  if (!isPlain) return [`${path} is a ${data.constructor?.name ?? "strange object"}`];
  return Object.entries(data).flatMap(([key, part]) => jsonFaults(part, `${path}.${key}`));
}
