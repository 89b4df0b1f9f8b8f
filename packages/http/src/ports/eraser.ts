import type { EraseOptions, Erasure, Work } from "@satsuma/engine";

/** Takes customers out of all that is kept: the project's state, and what the server keeps beside it. */
export interface Eraser {
  /** @throws SatsumaError `ERASE_CUSTOMER` when nothing is kept of one of them, and never was erased */
  erase(customers: readonly string[], options: Work & EraseOptions): Promise<Erasure>;
}
