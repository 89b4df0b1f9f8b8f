import { safe } from "../text/safe.ts";
import type { Place } from "./place.ts";

/** A place in a few words, safe to show. */
export function placeName(place: Place): string {
  switch (place.screen) {
    case "segment":
      return safe(place.segment);
    case "customer":
      return `customer ${safe(place.customer)}`;
    case "drilled":
      return safe(place.title);
    case "compare":
      return place.names.map(safe).join(" and ");
    case "rfm":
      return "RFM grid";
    case "churn":
      return "churn tree";
    case "catalogue":
      return safe(place.name ?? "catalogue");
    case "quality":
      return "data quality";
    case "segments":
    case "overlap":
    case "clusters":
    case "problems":
    case "runs":
      return place.screen;
    case "discover":
      return place.job === undefined ? "discover" : "what was found";
  }
}
