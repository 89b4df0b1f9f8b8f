import { setImmediate as nextTurn } from "node:timers/promises";

/**
 * Stops reading a terminal, so that another program gets all that is typed: a stream that was listened to goes on reading by itself, takes
 * keys from that program, and waits for ever where that program was quicker. It is read again when somebody listens.
 */
export async function letGo(stdin: { readonly pause: () => unknown }): Promise<void> {
  // The stream notices that nobody listens any more in a turn of its own, and can be paused only then.
  await nextTurn();
  stdin.pause();
  await nextTurn();
}
