import { safe } from "../../text/safe.ts";
import type { Place } from "../place.ts";
import type { Entry } from "./entry.ts";

/** Segments to go to. */
export const segmentEntries = (
  names: readonly string[],
  go: (place: Place) => void,
): readonly Entry[] =>
  names.map((segment) => ({
    id: `segment:${segment}`,
    heading: "Segments",
    title: `go to segment ${safe(segment)}`,
    doc: "Shows its members, profile, rule and history.",
    keys: "",
    run: () => go({ screen: "segment", segment, tab: "members" }),
  }));
