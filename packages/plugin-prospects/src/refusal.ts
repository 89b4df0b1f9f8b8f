import { SatsumaError } from "@satsuma/plugin";

/** What the data at hand does not allow, and what to do. */
export const refusal = (code: string, message: string, help: string): SatsumaError =>
  new SatsumaError(code, message, { help });
