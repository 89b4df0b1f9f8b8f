import type { Node } from "@satsuma/ir";

/** What a node says as text, without its places in files and without what is known of columns: equal for nodes that mean the same. */
export const meaning = (node: Node): string =>
  JSON.stringify(node, (key, value: unknown) => (isRemark(key) ? undefined : value));

/** As `meaning`, with nothing of what is worked out from events but that something is. */
export const meaningBesideEvents = (node: Node): string =>
  JSON.stringify(node, (key, value: unknown) =>
    isRemark(key) ? undefined : isFromEvents(value) ? "from events" : value,
  );

const isRemark = (key: string): boolean => key === "span" || key === "nullable";

/** True for a value or condition of its own that events decide. */
const isFromEvents = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "kind" in value &&
  (value.kind === "aggregate" || value.kind === "sequence");
