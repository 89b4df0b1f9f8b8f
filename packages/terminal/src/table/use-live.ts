import { useRef } from "react";
import { useKept } from "../shell/use-kept.ts";

/** Kept state that handlers read as it is now: several keys may come between two frames. */
export interface Live<Value> {
  /** As this frame shows it. */
  readonly shown: Value;
  readonly now: () => Value;
  readonly change: (change: (before: Value) => Value) => void;
}

/** @param name unique on the screen */
export function useLive<Value>(name: string, initial: Value): Live<Value> {
  const [shown, keep] = useKept(name, initial);
  const live = useRef(shown);
  return {
    shown,
    now: () => live.current,
    change(change) {
      const next = change(live.current);
      live.current = next;
      keep(() => next);
    },
  };
}
