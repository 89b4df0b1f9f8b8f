import type { Preview, Work } from "@satsuma/engine";
import type { ServedProject, Works } from "@satsuma/http";
import type { Engines } from "@satsuma/serve";

/** A question that waits for the test to answer it. */
export interface HeldQuestion {
  readonly text: string;
  readonly by: string;
  readonly signal: AbortSignal | undefined;
  answer(): void;
  fail(error: unknown): void;
}

const preview: Preview = {
  asOf: "2026-03-01T00:00:00Z",
  customers: 3,
  size: 2,
  conditions: [],
  sample: [],
  nearMisses: [],
  diagnostics: [],
  english: "anybody",
};

/** Engines whose previews the test itself answers, so that it says how long each takes. */
export class HandAnswered implements Engines {
  readonly held: HeldQuestion[] = [];
  isReady = true;
  isClosed = false;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- these tests start runs only
  readonly works = {
    run: ({ signal }: Work) => untilStopped(signal),
  } as unknown as Works;
  readonly project = this.projectFor({ by: "" });
  #told: (() => void)[] = [];

  projectFor({ by }: { readonly by: string }): ServedProject {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- these tests ask for previews only
    return {
      preview: (text: string, work?: Work) => this.#hold(text, by, work?.signal),
    } as ServedProject;
  }

  state: Engines["state"] = () => ({ isReady: this.isReady, processes: [], publishedAt: null });

  counts: Engines["counts"] = () => ({
    answered: 0,
    failed: 0,
    stopped: { time: 0, memory: 0, asked: 0 },
    killed: 0,
    waiting: 0,
  });

  close(): Promise<void> {
    this.isClosed = true;
    return Promise.resolve();
  }

  /** Waits until so many questions were asked. */
  async asked(count: number): Promise<readonly HeldQuestion[]> {
    while (this.held.length < count) await new Promise<void>((resolve) => this.#told.push(resolve));
    return this.held;
  }

  #hold(text: string, by: string, signal: AbortSignal | undefined): Promise<Preview> {
    const { promise, resolve, reject } = Promise.withResolvers<Preview>();
    this.held.push({ text, by, signal, answer: () => resolve(preview), fail: reject });
    for (const tell of this.#told.splice(0)) tell();
    return promise;
  }
}

/** Work that goes on until it is stopped. */
const untilStopped = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
  });
