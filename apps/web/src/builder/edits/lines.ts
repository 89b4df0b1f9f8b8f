import type { Source } from "../tree/cut.ts";

/** How lines of a text end. */
export const newLine = ({ text }: Source): string => (text.includes("\r\n") ? "\r\n" : "\n");
