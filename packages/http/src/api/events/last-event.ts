import { Refusal } from "../../problems/refusal.ts";

/** The number of the event that a listener heard last; 0 for none. @throws Refusal 400 for what is no number of one */
export function lastEvent({ headers }: Request): number {
  const given = headers.get("last-event-id") ?? "";
  if (given === "") return 0;
  if (/^\d{1,12}$/u.test(given)) return Number(given);
  throw new Refusal(400, "HTTP_INVALID", "Last-Event-ID is no number of an event", {
    help: "send the id of the last event, or leave it out to hear all of them",
    errors: [{ pointer: "header/Last-Event-ID", message: "expected a whole number" }],
  });
}
