import { expect } from "vitest";
import { deviationsFrom } from "./document.ts";
import type { ApiDocument, Placed } from "./document.ts";

/** Holds answers to what a document says of them. */
export function answersAsIn(document: ApiDocument) {
  const deviations = deviationsFrom(document);
  return {
    /** The body, which is as the document says. */
    async checked(response: Response, to: Placed): Promise<string> {
      const text = await response.text();
      expect({ text, problems: deviations(text, response, to) }).toEqual({ text, problems: [] });
      return text;
    },
  };
}
