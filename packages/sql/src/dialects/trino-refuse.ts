import { UnsupportedByEngine } from "../unsupported.ts";

/** Where Trino's documentation does not settle what a construct gives. @throws UnsupportedByEngine always */
export function refuse(construct: string, why: string): never {
  throw new UnsupportedByEngine(construct, "Trino", why);
}
