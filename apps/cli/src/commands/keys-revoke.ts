import { SatsumaError } from "@satsuma/model";
import { withProjectKeys } from "../serve/with-project-keys.ts";
import { amount } from "../terminal/figures.ts";
import type { Run } from "./command.ts";

/** Takes an API key away, or all of them. */
export const keysRevoke: Run = async (session) => {
  const [id] = session.args;
  const isAll = session.options.all === true;
  if ((id === undefined) !== isAll) throw whichKey();
  if (id === undefined) {
    const forgotten = await withProjectKeys(session, (keys) => keys.forgetAll());
    return { json: { forgotten }, text: () => `${amount(forgotten, "key")} forgotten` };
  }
  const key = await withProjectKeys(session, (keys) => keys.revoke(id));
  return { json: { key }, text: () => `${key.name} (${key.id}) is no longer taken` };
};

const whichKey = (): SatsumaError =>
  new SatsumaError("USAGE_KEY", "which key is to be revoked was not said, or said twice", {
    help: "name one by its id, as `satsuma keys` lists it, or give --all",
  });
