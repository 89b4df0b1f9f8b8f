import { useEffect } from "react";
import { useLocation } from "wouter";
import { isTyping } from "../keys/pressed.ts";
import { places } from "./places.ts";

/** How long after `g` its second key is waited for. */
const waitMs = 1200;

/** `g` and a letter go to a view; `n` begins a new segment; `/` goes to the filter of the view. */
export function useGoKeys(): void {
  const [, go] = useLocation();
  useEffect(() => {
    let pressedAt = -Infinity;
    const listen = (event: KeyboardEvent) => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      const isSecond = event.timeStamp - pressedAt < waitMs;
      pressedAt = event.key === "g" ? event.timeStamp : -Infinity;
      if (isSecond) goTo(event, go);
      else if (event.key === "n") go("/new");
      else if (event.key === "/") focusFilter(event);
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [go]);
}

function goTo(event: KeyboardEvent, go: (path: string) => void): void {
  const place = places.find(({ key }) => key === event.key);
  if (place === undefined) return;
  event.preventDefault();
  go(place.href);
}

function focusFilter(event: KeyboardEvent): void {
  const filter = document.querySelector<HTMLInputElement>("main input[type=search]");
  if (filter === null) return;
  event.preventDefault();
  filter.focus();
}
