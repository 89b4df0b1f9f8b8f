import type { Catalogue } from "@satsuma/model";
import { spoken } from "../../explain/names-text.ts";
import { lookup } from "../lookup.ts";

/** How one row of an event table is called in a sentence: `order line`. */
export const oneOf = (event: string, { events }: Catalogue, otherwise = "event"): string =>
  spoken(lookup(events, event)?.singular ?? otherwise);
