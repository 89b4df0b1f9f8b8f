/**
 * Content without what is about some customers: entries of lists that have one of them as `customer`.
 *
 * @param content plain JSON
 */
export function withoutCustomers(content: unknown, isTheirs: (key: string) => boolean): unknown {
  if (Array.isArray(content))
    return content
      .filter((entry) => !isAbout(entry, isTheirs))
      .map((entry: unknown) => withoutCustomers(entry, isTheirs));
  if (typeof content !== "object" || content === null) return content;
  return Object.fromEntries(
    Object.entries(content).map(([part, value]) => [part, withoutCustomers(value, isTheirs)]),
  );
}

const isAbout = (entry: unknown, isTheirs: (key: string) => boolean): boolean =>
  typeof entry === "object" &&
  entry !== null &&
  "customer" in entry &&
  isTheirs(String(entry.customer));

/** Whether plain JSON names one of them: as a text anywhere, or as a number that is called `key` or `customer`. */
export function names(content: unknown, isTheirs: (key: string) => boolean, part = ""): boolean {
  if (typeof content === "string") return isTheirs(content);
  if (typeof content === "number")
    return (part === "key" || part === "customer") && isTheirs(String(content));
  if (Array.isArray(content)) return content.some((entry) => names(entry, isTheirs, part));
  if (typeof content !== "object" || content === null) return false;
  return Object.entries(content).some(([own, value]) => names(value, isTheirs, own));
}
