/** Parts of a segment's screen. */
export const segmentTabs = ["members", "profile", "rule", "history", "moves", "products"] as const;

export type SegmentTab = (typeof segmentTabs)[number];

/** Where the user is: a screen and what it is about. The way back is a list of places. */
export type Place =
  | { readonly screen: "segments" }
  | { readonly screen: "segment"; readonly segment: string; readonly tab: SegmentTab }
  | { readonly screen: "overlap" }
  | { readonly screen: "compare"; readonly names: readonly string[] }
  | { readonly screen: "rfm" }
  | { readonly screen: "clusters" }
  | { readonly screen: "churn" }
  /** The customers behind a part of a picture: a rule that nobody saved. */
  | { readonly screen: "drilled"; readonly title: string; readonly rule: string }
  | { readonly screen: "customer"; readonly customer: string; readonly segment?: string }
  /** With a name: that one alone. */
  | { readonly screen: "catalogue"; readonly name?: string }
  | { readonly screen: "quality" }
  | { readonly screen: "problems" }
  | { readonly screen: "runs" }
  /** @param job a discovery that it made */
  | { readonly screen: "discover"; readonly job?: string };

export type ScreenName = Place["screen"];

/** A place of one kind of screen. */
export type PlaceOf<Name extends ScreenName> = Extract<Place, { readonly screen: Name }>;
