import { EventEmitter, once } from "node:events";
import { PseudoTerminal } from "./pseudo-terminal.ts";
import { tuiVariables } from "./start-tui.ts";

/** Milliseconds from the start of the process. */
export interface FirstFrame {
  /** Until the screen has its frames. */
  readonly frame: number;
  /** Until the segments are in them. */
  readonly list: number;
}

/** Starts the program and ends it when it has shown the segments. */
export async function firstFrame(args: readonly string[], folder: string): Promise<FirstFrame> {
  const drawn = new EventEmitter();
  const started = performance.now();
  const terminal = new PseudoTerminal(process.execPath, [...args, folder], {
    columns: 120,
    rows: 40,
    env: tuiVariables,
    drawn: () => drawn.emit("drawn"),
  });
  const until = async (said: string): Promise<number> => {
    while (!terminal.text().includes(said))
      await Promise.race([once(drawn, "drawn"), terminal.ended.then(tooEarly)]);
    return performance.now() - started;
  };
  const tooEarly = (): never => {
    throw new Error(`it ended before it showed segments: ${terminal.written()}`);
  };
  const frame = await until("╰");
  const list = await until("email_reachable");
  await terminal.press("q");
  await terminal.ended;
  return { frame, list };
}
