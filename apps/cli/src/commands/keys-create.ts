import { SatsumaError, nearestNames } from "@satsuma/model";
import { scopeNames } from "@satsuma/serve";
import type { ApiKey, NewApiKey } from "@satsuma/serve";
import { keyState } from "../serve/key-state.ts";
import { withProjectKeys } from "../serve/with-project-keys.ts";
import type { Run } from "./command.ts";

/** Makes an API key, and prints it: the only time that it can be seen. */
export const keysCreate: Run = async (session) => {
  const [name = ""] = session.args;
  const { scopes = "read", expires } = session.options;
  const wanted: NewApiKey = {
    name,
    scopes: scopesOf(scopes),
    expiresAt: expires === undefined ? null : endOf(expires, session.now),
  };
  const { text, key } = await withProjectKeys(session, (keys) => keys.create(wanted));
  session.terminal.say(`${about(key, session.now)}\nKeep it now: it cannot be shown again.\n`);
  return { json: { key: text, ...key }, text: () => text };
};

const about = (key: ApiKey, now: string): string =>
  `${key.name}: may ${key.scopes.join(", ")}; ${keyState(key, now)}`;

function scopesOf(text: string): NewApiKey["scopes"] {
  const names = text.split(",").map((each) => each.trim());
  const unknown = names.find((each) => !scopeNames.some((scope) => scope === each));
  if (unknown !== undefined) throw unknownScope(unknown);
  return scopeNames.filter((scope) => names.includes(scope));
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The instant at which a key ends: days from now, or the end of a day in UTC. */
function endOf(text: string, now: string): string {
  const days = /^(?<days>\d{1,5})d$/u.exec(text)?.groups?.["days"];
  const ends =
    days === undefined
      ? Date.parse(/^\d{4}-\d{2}-\d{2}$/u.test(text) ? `${text}T00:00:00Z` : "") + DAY_MS
      : Date.parse(now) + Number(days) * DAY_MS;
  if (ends > Date.parse(now)) return new Date(ends).toISOString();
  throw new SatsumaError("USAGE_KEY", `--expires is ${JSON.stringify(text)}`, {
    help: "give days, or a day to come: --expires 90d, --expires 2030-01-31",
  });
}

function unknownScope(found: string): SatsumaError {
  const [nearest] = nearestNames(found, scopeNames);
  return new SatsumaError("USAGE_KEY", `there is no scope ${JSON.stringify(found)}`, {
    help:
      nearest === undefined ? `scopes are ${scopeNames.join(", ")}` : `did you mean ${nearest}?`,
  });
}
