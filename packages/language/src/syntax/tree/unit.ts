import type { IToken } from "chevrotain";
import type { TimeUnit } from "@satsuma/ir";
import { unitWords } from "../tokens/keywords.ts";

const units: ReadonlyMap<string, TimeUnit> = new Map(Object.entries(unitWords));

/** The unit a word for one stands for; singular and plural are the same. */
export const unitOf = (token: IToken): TimeUnit => units.get(token.image.toLowerCase()) ?? "day";
