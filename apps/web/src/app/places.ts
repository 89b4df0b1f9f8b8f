import type { IconName } from "../parts/icon.tsx";

/** A view that can be gone to from anywhere. */
export interface Place {
  readonly label: string;
  readonly href: string;
  readonly icon: IconName;
  /** Pressed after `g`. */
  readonly key: string;
  /** Other words people look for it by. */
  readonly words: string;
}

/** The views of the page, in the order of the work: describe, understand, discover, act, look after. */
export const places: readonly Place[] = [
  { label: "Segments", href: "/", icon: "segments", key: "s", words: "list audiences home" },
  { label: "Rule files", href: "/rules", icon: "rules", key: "f", words: "defines tiers seg" },
  { label: "Overlap", href: "/overlap", icon: "overlap", key: "o", words: "matrix gaps both" },
  {
    label: "Discover",
    href: "/discover",
    icon: "discover",
    key: "d",
    words: "clusters churn rfm groups methods",
  },
  { label: "Runs", href: "/runs", icon: "runs", key: "r", words: "jobs evaluate publish changes" },
  { label: "Export and send", href: "/send", icon: "send", key: "e", words: "csv sink campaign" },
  {
    label: "Data quality",
    href: "/quality",
    icon: "quality",
    key: "q",
    words: "coverage freshness",
  },
  { label: "One customer", href: "/customers", icon: "customer", key: "c", words: "why person" },
  {
    label: "API reference",
    href: "/reference",
    icon: "reference",
    key: "a",
    words: "openapi curl",
  },
];
