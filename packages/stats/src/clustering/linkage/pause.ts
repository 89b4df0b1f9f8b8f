/** What long work may be given: how to stop it, and whom to tell how far it is. */
export interface Watch {
  readonly signal?: AbortSignal | undefined;
  /** Done from 0 to 1. */
  readonly progress?: ((done: number) => void) | undefined;
}

/** Lets other work of the process go on, then stops when it was told to. */
export async function pause({ signal, progress }: Watch, done: number): Promise<void> {
  progress?.(done);
  await new Promise<void>((resume) => setImmediate(resume));
  signal?.throwIfAborted();
}
