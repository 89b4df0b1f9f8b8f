import { SatsumaError } from "@satsuma/model";

/** Why an engine did not answer. */
type EngineErrorCode =
  | "ENGINE_BUSY"
  | "ENGINE_CLOSED"
  | "ENGINE_DISK"
  | "ENGINE_LOST"
  | "ENGINE_MEMORY"
  | "ENGINE_STARTING"
  | "ENGINE_TIME";

export const engineError = (
  code: EngineErrorCode,
  message: string,
  options: { readonly cause?: unknown; readonly help?: string } = {},
): SatsumaError => new SatsumaError(code, message, { help: advice[code], ...options });

const advice: Readonly<Record<EngineErrorCode, string>> = {
  ENGINE_BUSY: "ask again in a few seconds",
  ENGINE_CLOSED: "ask again when the server has started",
  ENGINE_DISK: "make room on the server's disk, or let the server write to .satsuma/",
  ENGINE_LOST: "ask again; if it happens again, tell whoever runs the server",
  ENGINE_MEMORY:
    "ask for less: fewer segments, a rule with fewer distinct values; or give the server more memory",
  ENGINE_STARTING: "ask again when the server is ready",
  ENGINE_TIME: "ask for less: a simpler rule, fewer segments, a shorter span of time",
};
