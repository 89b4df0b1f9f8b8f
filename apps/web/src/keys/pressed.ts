/** A key with what is held down with it: `mod+k`, where `mod` is Ctrl, or ⌘ on a Mac. */
export function pressed(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey">): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key;
}

/** True where letters are text and no commands. */
export function isTyping({ target }: Pick<Event, "target">): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ["INPUT", "SELECT", "TEXTAREA"].includes(target.tagName);
}
