import { useEffect, useRef } from "react";
import { isTyping, pressed } from "./pressed.ts";

/** Does something at a key, wherever the focus is; single letters only where nothing is being typed. */
export function useShortcuts(shortcuts: Readonly<Record<string, () => void>>): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const name = pressed(event);
      const act = latest.current[name];
      if (act === undefined || (!name.startsWith("mod+") && isTyping(event))) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}
