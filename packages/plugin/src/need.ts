/** A capability that a plugin must ask for. */
export type Need = keyof Capabilities;

/** What each capability lends. */
export interface Capabilities {
  /** The runtime's `fetch`, bound to the run's signal. */
  readonly network: { readonly fetch: typeof globalThis.fetch };
  /** Secrets by name: environment variables named in the project's config. @throws SatsumaError when one is not set */
  readonly secrets: { get(name: string): string };
}

/** The capabilities that were asked for, and no others. */
export type Lent<Needs extends Need> = { readonly [N in Needs]: Capabilities[N] };
