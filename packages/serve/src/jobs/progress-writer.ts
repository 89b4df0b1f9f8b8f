import type { Progress } from "@satsuma/engine";
import type { Job } from "@satsuma/http";

type Kept = NonNullable<Job["progress"]>;

/** What keeps the progress of a job, at most once in a while: keeping it is a write to the disk. */
export interface ProgressWriter {
  readonly progress: (progress: Progress) => void;
  /** Keeps nothing from now on. */
  end(): void;
}

export interface ProgressKeeper {
  readonly keep: (progress: Kept) => void;
  /** Told why a progress could not be kept: the work goes on without. */
  readonly failed: (error: unknown) => void;
}

/** Keeps the first progress at once and later ones at most every `everyMs`: always the latest there is. */
export function progressWriter(everyMs: number, { keep, failed }: ProgressKeeper): ProgressWriter {
  let latest: Kept | undefined;
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    timer = undefined;
    if (latest === undefined) return;
    try {
      keep(latest);
    } catch (error) {
      failed(error);
    }
    latest = undefined;
    timer = setTimeout(flush, everyMs);
  };
  return {
    progress(told) {
      latest = keptOf(told);
      if (timer === undefined) flush();
    },
    end() {
      clearTimeout(timer);
      latest = undefined;
    },
  };
}

const keptOf = ({ stage, done, total }: Progress): Kept => ({
  stage,
  ...(done === undefined ? {} : { done }),
  ...(total === undefined ? {} : { total }),
});
