import type { AsOf } from "@satsuma/engine";
import type { Session } from "../session.ts";

/** `--as-of` as the engine takes it. */
export const asOfOption = ({ options: { asOf } }: Session): AsOf =>
  asOf === undefined ? {} : { asOf };
