/** A segment, also one of a set (`loyalty.gold`), as a rule must write it. */
export const segmentInRule = (name: string, nameInRule: (name: string) => string): string =>
  name.split(".").map(nameInRule).join(".");
