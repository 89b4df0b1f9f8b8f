import { useEffect, useRef } from "react";
import type { Figure as FigureValue } from "../api/answers.ts";
import { drawnNode } from "../figures/drawn-node.ts";
import { useWidth } from "./use-width.ts";

interface FigureProps {
  readonly of: FigureValue;
  /** Draws title and caption above; without, they are told to those who cannot see the picture alone. */
  readonly isHeaded?: boolean;
}

/** Columns of a heat map that fit on a phone, and pixels for each and for the rows' names where they do not. */
const cellWidth = 34;
const namesWidth = 130;

/** A picture, drawn for the width there is. */
export function Figure({ of, isHeaded = false }: FigureProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const least = of.kind === "heat map" ? namesWidth + cellWidth * of.columns.names.length : 0;
  const drawn = Math.max(width, least);
  useEffect(() => {
    if (width === 0) return;
    const node = drawnNode(of, { width: drawn, heading: isHeaded ? "drawn" : "none" });
    place.current?.replaceChildren(node);
  }, [of, drawn, width, isHeaded]);
  // What scrolls must be reached by keys, and say what it is.
  const reached = { tabIndex: 0, role: "region", "aria-label": of.title };
  const scrolls = least > width;
  return (
    <div
      ref={place}
      className={scrolls ? "figure scrolls" : "figure"}
      {...(scrolls ? reached : {})}
    />
  );
}
