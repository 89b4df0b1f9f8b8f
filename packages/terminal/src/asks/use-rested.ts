import { useEffect, useState } from "react";

/**
 * A value once it has stayed the same for a moment: what the user only passes on the way is never asked about. Undefined until then.
 *
 * @param forMs how long it must stay
 */
export function useRested<Value>(value: Value, forMs: number): Value | undefined {
  const [rested, rest] = useState<Value>();
  useEffect(() => {
    const timer = setTimeout(() => rest(() => value), forMs);
    return () => clearTimeout(timer);
  }, [value, forMs]);
  return Object.is(rested, value) ? rested : undefined;
}
