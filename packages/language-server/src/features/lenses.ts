import type { Lens } from "@satsuma/language";
import type { CodeLens } from "vscode-languageserver";
import { rangeOf } from "../convert/ranges.ts";
import type { LensCommand } from "../host.ts";
import { atPlace, messageOf, refused } from "../server.ts";
import type { Server } from "../server.ts";
import { showError, showInfo } from "../show.ts";
import type { Place } from "../workspace.ts";

/** The commands of the lenses, as editors know them. */
export const lensCommands: Readonly<Record<Lens["kind"], string>> = {
  run: "satsuma.run",
  test: "satsuma.test",
};

/** Offers to run segments and test what is expected of them, where the host can. */
export function answerLenses(server: Server): void {
  const { connection, host } = server;
  connection.onCodeLens(
    atPlace(server, (place) =>
      host.execute === undefined
        ? []
        : place.project.service.lenses(place.file).map((lens) => codeLens(place, lens)),
    ),
  );
  connection.onExecuteCommand(async ({ command, arguments: [target] = [] }) => {
    const wanted = commandOf(command, target);
    if (wanted === undefined || host.execute === undefined) {
      return refused(`there is no command ${command} for what was chosen`);
    }
    try {
      const said = await host.execute(wanted);
      showInfo(connection, said);
      return said;
    } catch (error) {
      showError(connection, messageOf(error));
      return refused(messageOf(error));
    }
  });
}

const titles: Readonly<Record<Lens["kind"], string>> = { run: "Run", test: "Test" };

const codeLens = ({ project, document }: Place, { span, kind, name }: Lens): CodeLens => ({
  range: rangeOf(document, span),
  command: {
    title: titles[kind],
    command: lensCommands[kind],
    arguments: [{ folder: project.folder, name }],
  },
});

/** What a client sends with a command may be anything. */
function commandOf(command: string, target: unknown): LensCommand | undefined {
  const kind = command === lensCommands.run ? "run" : "test";
  if (command !== lensCommands[kind]) return undefined;
  if (typeof target !== "object" || target === null) return undefined;
  if (!("folder" in target) || !("name" in target)) return undefined;
  const { folder, name } = target;
  return typeof folder === "string" && typeof name === "string"
    ? { command: kind, folder, name }
    : undefined;
}
