import { withoutControls } from "../text/safe.ts";
import type { Desk, OpenPrompt } from "./desk.ts";
import type { Handlers } from "./handlers.ts";
import { lineHandlers } from "./line-handlers.ts";
import { typedInto } from "./line.ts";
import type { Line } from "./line.ts";
import type { Prompt } from "./prompt.ts";

/** Opens the line at the bottom. */
export function openPrompt(desk: Desk, prompt: Prompt): void {
  const text = withoutControls(prompt.text ?? "");
  const open: OpenPrompt = { prompt, text, cursor: text.length, offers: [], chosen: -1 };
  desk.change({ prompt: open, message: undefined, pending: "" });
  offerFor(desk, open);
}

/** Puts into the line what was typed or pasted. */
export const typeIntoPrompt = (desk: Desk, text: string): void =>
  editPrompt(desk, (line) => typedInto(line, withoutControls(text)));

/** What keys and clicks do while a line is asked for. */
export function promptHandlers(desk: Desk): Handlers {
  const choose = (by: number): void => {
    const open = desk.state().prompt;
    if (open === undefined || open.offers.length === 0) return;
    const count = open.offers.length;
    // From "none" the last one is above and the first below.
    const from = open.chosen < 0 && by < 0 ? 0 : open.chosen;
    desk.change({ prompt: { ...open, chosen: (from + by + count) % count } });
  };
  return {
    ...lineHandlers((edit) => editPrompt(desk, edit)),
    "enter-line": () => enter(desk),
    "leave-line": () => leavePrompt(desk),
    "take-offer": (argument) => takeOffer(desk, argument),
    "next-offer": () => choose(1),
    "previous-offer": () => choose(-1),
  };
}

/** Closes the line; nothing is done. */
function leavePrompt(desk: Desk): void {
  const open = desk.state().prompt;
  desk.change({ prompt: undefined });
  open?.prompt.left?.();
}

function enter(desk: Desk): void {
  const open = desk.state().prompt;
  if (open === undefined) return;
  desk.change({ prompt: undefined });
  open.prompt.entered(open.offers[open.chosen] ?? open.text);
}

function takeOffer(desk: Desk, argument: string | undefined): void {
  const open = desk.state().prompt;
  const index = argument === undefined ? Math.max(0, open?.chosen ?? 0) : Number(argument);
  const offer = open?.offers[index];
  if (offer !== undefined) editPrompt(desk, () => ({ text: offer, cursor: offer.length }));
}

function editPrompt(desk: Desk, edit: (line: Line) => Line): void {
  const open = desk.state().prompt;
  if (open === undefined) return;
  const line = edit(open);
  if (line.text === open.text) return desk.change({ prompt: { ...open, ...line } });
  const next: OpenPrompt = { ...open, ...line, chosen: -1 };
  desk.change({ prompt: next });
  offerFor(desk, next);
  next.prompt.typed?.(line.text);
}

/** Asks what the text could become. */
function offerFor(desk: Desk, { prompt, text }: OpenPrompt): void {
  const offered = prompt.offers?.(text);
  if (offered === undefined) return;
  if (!(offered instanceof Promise)) return show(offered);
  offered.then(show, () => show([]));

  function show(offers: readonly string[]): void {
    const open = desk.state().prompt;
    if (open?.prompt !== prompt || open.text !== text) return;
    const others = offers.filter((offer) => offer !== text);
    desk.change({ prompt: { ...open, offers: others, chosen: -1 } });
  }
}
