import type { ApiKey } from "@satsuma/serve";
import { dayOf, keyState } from "../serve/key-state.ts";
import { withProjectKeys } from "../serve/with-project-keys.ts";
import type { Style } from "../terminal/style.ts";
import { table } from "../terminal/table.ts";
import type { Run } from "./command.ts";

/** Lists the API keys of the project's server. */
export const keysList: Run = async (session) => {
  const keys = await withProjectKeys(session, (each) => each.list());
  return {
    json: { keys },
    text: (style) => keysText(keys, session.now, style),
    ...(keys.length > 0
      ? {}
      : { next: [[`satsuma keys create NAME${session.again}`, "a key for another system"]] }),
  };
};

function keysText(keys: readonly ApiKey[], now: string, style: Style): string {
  if (keys.length === 0) return "no keys yet: a server listens to this computer alone";
  const heads = ["id", "name", "scopes", "made", "last used", "holds"];
  const rows = keys.map((key) => [
    key.id,
    key.name,
    key.scopes.join(", "),
    dayOf(key.createdAt),
    dayOf(key.lastUsedAt),
    keyState(key, now),
  ]);
  return table(
    heads.map((head) => ({ head, gives: head === "name" })),
    rows,
    style,
  );
}
