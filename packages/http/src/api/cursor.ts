import { Refusal } from "../problems/refusal.ts";

/** Where a page ended, as text that says nothing to whoever passes it on: for one list only. */
export const cursorOf = (list: string, key: string): string =>
  btoa(String.fromCodePoint(...new TextEncoder().encode(JSON.stringify([list, key]))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/** Where the page before ended. @throws Refusal 400 for what is no cursor of the list */
export function keyOf(list: string, cursor: string): string {
  const [own, key] = read(cursor);
  if (own === list && typeof key === "string") return key;
  throw noCursor("query/after");
}

/** A list by what cursors of it call it, and where its page before ended. @throws Refusal 400 for what is no cursor */
export function listAndKeyOf(cursor: string): { readonly list: string; readonly key: string } {
  const [list, key] = read(cursor);
  if (typeof list === "string" && typeof key === "string") return { list, key };
  throw noCursor("/after");
}

const noCursor = (pointer: string): Refusal =>
  new Refusal(400, "HTTP_CURSOR", "the cursor is none of this list", {
    help: "send `after` as `next` of the page before said, or leave it out for the first page",
    errors: [{ pointer, message: "expected what a page of this list gave as `next`" }],
  });

function read(cursor: string): readonly unknown[] {
  try {
    const bytes = Uint8Array.from(
      atob(cursor.replaceAll("-", "+").replaceAll("_", "/")),
      (letter) => letter.codePointAt(0) ?? 0,
    );
    const parsed: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
