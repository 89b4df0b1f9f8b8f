import { useSyncExternalStore } from "react";
import type { DeskState } from "./desk.ts";
import { useInner } from "./inner.ts";

/** Something of what the user is doing; what shows it is drawn again only when it is another. @param read must give the same for the same */
export function useDesk<Value>(read: (state: DeskState) => Value): Value {
  const { desk } = useInner();
  return useSyncExternalStore(desk.subscribe, () => read(desk.state()));
}
