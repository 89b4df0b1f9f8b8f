import { copyState, openFolder } from "@satsuma/standard";
import type { CopiedState } from "@satsuma/standard";
import type { Project, Work } from "@satsuma/engine";
import type { EngineStart } from "../rpc/messages.ts";
import { aboutProject } from "./about-project.ts";
import { onDisk } from "../state/on-disk.ts";
import { takeIn, warmUp } from "./prepare.ts";

/** What an engine's process is asked for beside the methods of a project. */
interface EngineMethods {
  /** Takes in data that changed. */
  takeIn(work?: Work): Promise<void>;
  /** Closes the project, and copies its state. @throws as `copyState` of `standard` */
  copyState(to: readonly [string, ...string[]], known: string | undefined): Promise<CopiedState>;
}

/** What an engine's process can do. */
export interface OpenedEngine {
  /**
   * Carries a method out.
   *
   * @param args gives the arguments, when told where the options are among them
   */
  call(method: string, args: (position: number) => readonly unknown[]): Promise<unknown>;
  close(): Promise<void>;
}

/** @param now tells the time, as an ISO instant */
export async function openEngine(start: EngineStart, now: () => string): Promise<OpenedEngine> {
  const { folder, stateFolder, memoryLimit, does } = start;
  const copy: Pick<EngineMethods, "copyState"> = {
    copyState: (to, known) =>
      copyState(stateFolder, to, known).catch((cause: unknown) => {
        throw onDisk(cause);
      }),
  };
  if (does === "copies") return engineOver(copy, async () => {});
  const takesIn = does === "answers" ? "never" : "when changed";
  const project = await openFolder(folder, now, { stateFolder, takesIn, memoryLimit });
  if (does === "answers") await warmUp(project);
  return engineOver({ ...project, ...methodsOver(project, copy) }, () => project.close());
}

const methodsOver = (
  project: Project,
  { copyState: copy }: Pick<EngineMethods, "copyState">,
): EngineMethods & { about: () => Promise<unknown> } => ({
  about: async () => aboutProject(project),
  takeIn: (work = {}) => takeIn(project, work),
  async copyState(to, known) {
    await project.close();
    return copy(to, known);
  },
});

const engineOver = (methods: object, close: () => Promise<void>): OpenedEngine => ({
  async call(method, args) {
    const found: unknown = Reflect.get(methods, method);
    if (typeof found !== "function")
      throw new RangeError(`method must be one of an engine, got ${method}`);
    // Options have a default value in every method, and so a function's length says where they are.
    const result: unknown = await Reflect.apply(found, methods, args(found.length));
    return result;
  },
  close,
});
