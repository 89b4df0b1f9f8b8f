import type { Progress } from "@satsuma/engine";
import { SingleBar } from "cli-progress";
import { bar, count, duration } from "./figures.ts";

/** Shows what is going on. */
export interface ProgressLine {
  readonly tell: (progress: Progress) => void;
  /** Takes it from the screen; the next `tell` shows it again. */
  readonly clear: () => void;
}

/** A line that moves on a terminal; elsewhere a line for each stage that takes long; nothing when quiet. */
export function makeProgress(stream: NodeJS.WriteStream, isQuiet: boolean): ProgressLine {
  if (isQuiet) return { tell: () => {}, clear: () => {} };
  return stream.isTTY ? movingLine(stream) : plainLines(stream);
}

function movingLine(stream: NodeJS.WriteStream): ProgressLine {
  let shown: SingleBar | undefined;
  let stage = "";
  const clear = (): void => {
    shown?.stop();
    shown = undefined;
  };
  return {
    clear,
    tell(progress) {
      if (shown !== undefined && progress.stage !== stage) clear();
      if (shown === undefined) {
        stage = progress.stage;
        shown = startBar(stream, stage, progress.total);
      }
      shown.update(progress.done ?? 0);
    },
  };
}

function startBar(stream: NodeJS.WriteStream, stage: string, total: number | undefined): SingleBar {
  const started = performance.now();
  const single = new SingleBar({
    stream,
    hideCursor: true,
    clearOnComplete: true,
    linewrap: false,
    // Time goes on where nothing is counted.
    forceRedraw: true,
    fps: 8,
    gracefulExit: false,
    format: (_, { value }) =>
      progressLine(
        { stage, done: value, ...(total === undefined ? {} : { total }) },
        performance.now() - started,
      ),
  });
  single.start(total ?? 0, 0);
  return single;
}

/** What, how much, how long: `importing orders ████▌     45%  1.2 s`. */
function progressLine({ stage, done = 0, total }: Progress, milliseconds: number): string {
  const time = duration(milliseconds);
  if (total === undefined || total === 0)
    return done === 0 ? `${stage} … ${time}` : `${stage} … ${count(done)}  ${time}`;
  const part = Math.min(1, done / total);
  return `${stage} ${bar(part, 20).padEnd(20)} ${String(Math.floor(part * 100)).padStart(3)}%  ${time}`;
}

/** How long a stage takes before a line is worth it. */
const LONG_MS = 1000;

/** One line for each stage that takes its time. */
function plainLines(stream: NodeJS.WriteStream): ProgressLine {
  let stage = "";
  let timer: NodeJS.Timeout | undefined;
  const clear = (): void => clearTimeout(timer);
  return {
    clear,
    tell(progress) {
      if (progress.stage === stage) return;
      clear();
      stage = progress.stage;
      timer = setTimeout(() => stream.write(`${stage}\n`), LONG_MS).unref();
    },
  };
}
