import type { Advice } from "@satsuma/plugin";

/** What a method could do with the project's data. */
export interface MethodAdvice extends Advice {
  /** npm name of the plugin, and its namespace. */
  readonly plugin: string;
  readonly namespace: string;
  /** True when the project's config has it. */
  readonly isConfigured: boolean;
  /** Set when the plugin could not give advice: then nothing else is known of its methods. */
  readonly failure?: { readonly code: string; readonly message: string };
}
