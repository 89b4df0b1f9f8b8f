import { useEffect, useRef } from "react";
import { many } from "../words/figures.ts";

interface SparkProps {
  readonly title: string;
  readonly values: readonly (number | null)[];
}

/** The course of a size as a small line. What draws it is loaded after the page is there. */
export function Spark({ title, values }: SparkProps) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let isGone = false;
    const draw = async () => {
      const { drawnSpark } = await import("../figures/drawn-spark.ts");
      if (!isGone) place.current?.replaceChildren(drawnSpark(title, values));
    };
    void draw();
    return () => {
      isGone = true;
    };
  }, [title, values]);
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return <span className="muted small">too short to draw</span>;
  const told = `${title}: from ${known[0]} to ${many(known.at(-1) ?? 0, "customer")}`;
  return <span ref={place} className="spark" role="img" aria-label={told} />;
}
