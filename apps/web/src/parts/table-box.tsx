import { useEffect, useRef, useState } from "react";
import type { ReactNode, RefObject } from "react";

interface TableBoxProps {
  /** What the table in it is of, for those who hear it. */
  readonly label: string;
  readonly children: ReactNode;
  /** For long tables: no higher than the window leaves room for, with heads that stay. */
  readonly isTall?: boolean;
  /** Given the element that scrolls. */
  readonly place?: RefObject<HTMLDivElement | null>;
}

/** The frame of a table. Where the table does not fit in, it scrolls, and then keys reach it too. */
export function TableBox({ label, children, isTall = false, place }: TableBoxProps) {
  const own = useRef<HTMLDivElement>(null);
  const box = place ?? own;
  const scrolls = useScrolls(box);
  return (
    <div
      className={isTall ? "table-box virtual" : "table-box"}
      ref={box}
      {...(scrolls ? { tabIndex: 0, role: "group", "aria-label": label } : {})}
    >
      {children}
    </div>
  );
}

/** Whether an element holds more than it shows, as it and what is in it grow and shrink. */
function useScrolls(place: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const box = place.current;
    if (box === null) return;
    const observer = new ResizeObserver(() =>
      setScrolls(box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight),
    );
    for (const element of [box, ...box.children]) observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return scrolls;
}
