import { readRules } from "@satsuma/engine";
import type { DataReport, Project } from "@satsuma/engine";
import type { LensCommand, OpenedProject, ServerHost } from "@satsuma/language-server";
import { findFolder, importChangedConfig, openFolder } from "@satsuma/standard";
import { diagnosticsText } from "../diagnostics.ts";
import { amount, asOfText, count, share } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";

/** What an editor's server is started with. */
export interface EditorHostOptions {
  /** The project of all files; else that of each is looked for from its folder upwards. */
  readonly project: string | undefined;
  readonly folder: string;
  /** The moment it is asked. */
  readonly now: () => string;
  readonly style: Style;
}

/**
 * What the language server knows of projects. Each is opened only to be looked at and closed at once, so that runs are not kept
 * waiting; one thing is done after the other.
 */
export function editorHost({ project: named, folder, now, style }: EditorHostOptions): ServerHost {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = turn.then(work, work);
    turn = done.catch(() => undefined);
    return done;
  };
  const withProject = <Result>(
    place: string,
    work: (project: Project) => Promise<Result>,
  ): Promise<Result> =>
    inTurn(async () => {
      const project = await openFolder(place, now(), { loadConfig: importChangedConfig });
      try {
        return await work(project);
      } finally {
        await project.close();
      }
    });
  return {
    openProject: (from) =>
      withProject(
        named === undefined ? findFolder(undefined, from) : findFolder(named, folder),
        look,
      ),
    execute: ({ command, folder: place, name }) =>
      withProject(place, (project) => lensCommands[command](project, name, style)),
  };
}

async function look(project: Project): Promise<OpenedProject> {
  const { catalogue } = await currentOrLast(project);
  const { folder } = project;
  return { folder, catalogue, asOf: project.instant(), files: await readRules(folder) };
}

/** While another process has the warehouse, rules are checked against what was known last. */
async function currentOrLast(project: Project): Promise<DataReport> {
  try {
    return await project.data();
  } catch (error) {
    const isBusy = error instanceof Error && "code" in error && error.code === "WAREHOUSE_BUSY";
    const last = isBusy ? await project.lastData() : undefined;
    if (last === undefined) throw error;
    return last;
  }
}

type Carry = (project: Project, name: string, style: Style) => Promise<string>;

/** What the lenses over declarations do, with what is shown of it. */
const lensCommands: Readonly<Record<LensCommand["command"], Carry>> = {
  run: async (project, name) => {
    const { size, customers, asOf } = await project.preview(name);
    const part = share(customers === 0 ? 0 : size / customers);
    return `${name}: ${amount(size, "customer")} of ${count(customers)}, ${part}, as of ${asOfText(asOf, project.config.timezone)}`;
  },
  test: async (project, name, style) => {
    const checked = await project.check({ tests: true });
    const own = checked.tests?.examples.filter(({ segment }) => segment === name) ?? [];
    const failed = own.filter(({ passes }) => !passes);
    if (failed.length === 0) return `${name}: ${amount(own.length, "example")} passed`;
    const diagnostics = checked.diagnostics.filter(({ primary }) =>
      failed.some(
        ({ span }) => span.file === primary?.span.file && span.start === primary.span.start,
      ),
    );
    throw new Error(diagnosticsText({ diagnostics, texts: checked.texts }, style));
  },
};
