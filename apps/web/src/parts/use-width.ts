import { useEffect, useState } from "react";
import type { RefObject } from "react";

/** Widths closer than this are drawn alike, so that a picture is not drawn anew at every pixel. */
const step = 16;
const least = 240;

/** How wide an element is, in steps of 16 pixels from 240; 0 until it is known. */
export function useWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (place.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const found = entry?.contentRect.width ?? 0;
      if (found > 0) setWidth(Math.max(least, Math.floor(found / step) * step));
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return width;
}
