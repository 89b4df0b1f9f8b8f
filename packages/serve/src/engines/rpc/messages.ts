import type { PlainError } from "./plain-error.ts";

/** What an engine's process is started with. */
export interface EngineStart {
  readonly folder: string;
  /** Where its state is: the project's own, or a copy that nothing is taken into. */
  readonly stateFolder: string;
  readonly does: EngineDuty;
  /** Of the embedded warehouse: `1200MB`. */
  readonly memoryLimit: string;
  /** ISO instant: what the time is until a call tells another. */
  readonly now: string;
  /** Pid of the process that it serves: it ends with that one. */
  readonly parent: number;
}

/** `answers`: questions from a copy of the state. `works`: on the state itself. `copies`: opens no project. */
export type EngineDuty = "answers" | "works" | "copies";

/** What is said to an engine's process. */
export type ToEngine =
  | {
      readonly kind: "call";
      readonly id: number;
      readonly method: string;
      readonly args: readonly unknown[];
      /** Options of the last argument that are functions: what they are told comes back. */
      readonly callbacks: readonly string[];
      /** ISO instant. */
      readonly now: string;
    }
  | { readonly kind: "abort"; readonly id: number }
  | { readonly kind: "end" };

/** What an engine's process says. */
export type FromEngine =
  | { readonly kind: "ready" }
  | { readonly kind: "unfit"; readonly error: PlainError }
  | {
      readonly kind: "told";
      readonly id: number;
      readonly callback: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: "answer"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failure"; readonly id: number; readonly error: PlainError };
