import { createElement } from "react";
import type { ReactElement } from "react";
import { ProblemsScreen } from "./problems/problems-screen.ts";
import { QualityScreen } from "./quality/quality-screen.ts";
import { RunsScreen } from "./runs/runs-screen.ts";
import type { Place } from "../shell/place.ts";
import type { Rect } from "../view/rect.ts";
import { CatalogueScreen } from "./catalogue/catalogue-screen.ts";
import { CompareScreen } from "./compare/compare-screen.ts";
import { CustomerScreen } from "./customer/customer-screen.ts";
import { ChurnScreen } from "./churn/churn-screen.ts";
import { ClustersScreen } from "./clusters/clusters-screen.ts";
import { DrilledScreen } from "./drilled/drilled-screen.ts";
import { DiscoverScreen } from "./discover/discover-screen.ts";
import { OverlapScreen } from "./overlap/overlap-screen.ts";
import { RfmScreen } from "./rfm/rfm-screen.ts";
import { SegmentScreen } from "./segment/segment-screen.ts";
import { SegmentsScreen } from "./segments/segments-screen.ts";

/** The screen of a place. */
export function screenOf(place: Place, area: Rect): ReactElement {
  switch (place.screen) {
    case "catalogue":
      return createElement(CatalogueScreen, { place, area });
    case "problems":
      return createElement(ProblemsScreen, { place, area });
    case "quality":
      return createElement(QualityScreen, { place, area });
    case "runs":
      return createElement(RunsScreen, { place, area });
    case "segment":
      return createElement(SegmentScreen, { place, area });
    case "compare":
      return createElement(CompareScreen, { place, area });
    case "customer":
      return createElement(CustomerScreen, { place, area });
    case "drilled":
      return createElement(DrilledScreen, { place, area });
    case "overlap":
      return createElement(OverlapScreen, { place, area });
    case "rfm":
      return createElement(RfmScreen, { place, area });
    case "clusters":
      return createElement(ClustersScreen, { place, area });
    case "churn":
      return createElement(ChurnScreen, { place, area });
    case "discover":
      return createElement(DiscoverScreen, { place, area });
    default:
      return createElement(SegmentsScreen, { place: { screen: "segments" }, area });
  }
}
