import type { Client } from "@satsuma/http/client";
import { Desk } from "../../src/shell/desk.ts";
import { makeShell } from "../../src/shell/make-shell.ts";
import type { Shell } from "../../src/shell/shell.ts";

/** The program's own shell over a client, without a screen: what it was told is in the desk. */
export function standAlone(
  client: Partial<Client>,
  folder?: string,
): { readonly shell: Shell; readonly desk: Desk } {
  const desk = new Desk({ screen: "segments" });
  const shell = makeShell(desk, {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a test asks for is there
    client: client as Client,
    folder,
    editor: undefined,
    copy: () => ({ isCopied: true }),
    suspended: (work) => work(),
  });
  return { shell, desk };
}
