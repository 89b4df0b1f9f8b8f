/** A plugin of the project, and what it may do. */
export interface PluginReport {
  readonly name: string;
  readonly namespace: string;
  readonly doc: string;
  readonly needs: readonly string[];
  readonly traits: readonly string[];
  readonly methods: readonly string[];
  readonly sources: readonly string[];
  readonly sinks: readonly string[];
  readonly views: readonly string[];
}
