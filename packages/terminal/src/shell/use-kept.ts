import { createContext, useCallback, useContext, useState } from "react";
import type { Visit } from "./desk.ts";

export const VisitContext = createContext<Visit | undefined>(undefined);

/**
 * State that is there again when the user comes back to this place: the row that was chosen, how a table was sorted.
 *
 * @param name unique on the screen
 */
export function useKept<Value>(
  name: string,
  initial: Value,
): readonly [Value, (change: Value | ((before: Value) => Value)) => void] {
  const kept = useContext(VisitContext)?.kept;
  const [value, setValue] = useState(() =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one name is used with one type
    kept?.has(name) === true ? (kept.get(name) as Value) : initial,
  );
  const set = useCallback(
    (change: Value | ((before: Value) => Value)) => {
      setValue((before) => {
        const next =
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- values of state are no functions
          typeof change === "function" ? (change as (before: Value) => Value)(before) : change;
        kept?.set(name, next);
        return next;
      });
    },
    [kept, name],
  );
  return [value, set];
}
