import { SatsumaError } from "@satsuma/model";
import type { MethodFailure } from "./score-result.ts";
import type { MethodInstance } from "./instance.ts";

/** A method that failed, and how. */
export interface FailedMethod extends MethodFailure {
  readonly cause: SatsumaError;
}

/** What is told of a failure. */
export const failureOf = ({ method, plugin, code, message }: FailedMethod): MethodFailure => ({
  method,
  plugin,
  code,
  message,
});

/**
 * What a method's failing comes to.
 *
 * @throws the error itself when it is not a plugin's (methods that read each other in a circle), or when the work was aborted
 */
export function failed(
  { name: method, plugin }: Pick<MethodInstance, "name" | "plugin">,
  cause: unknown,
  signal: AbortSignal | undefined,
): FailedMethod {
  if (signal?.aborted === true || !(cause instanceof SatsumaError) || cause.code === "RUN_CIRCLE")
    throw cause;
  return { method, plugin, code: cause.code, message: cause.message, cause };
}

/** A method that reads traits of one that failed. */
export const failedToo = (
  { name: method, plugin }: MethodInstance,
  { method: other, code, message, cause }: FailedMethod,
): FailedMethod => ({
  method,
  plugin,
  code,
  message: `${method} reads traits of ${other}, which failed: ${message}`,
  cause,
});
