/** What looking at files may use. */
export interface Looking {
  readonly signal: AbortSignal;
  readonly progress: (stage: string) => void;
}
