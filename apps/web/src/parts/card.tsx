import { useId } from "react";
import type { ReactNode } from "react";

interface CardProps {
  readonly title: string;
  /** What the figures in it are of: unit, as of when. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
  /** For tables, which reach from edge to edge. */
  readonly isFlush?: boolean;
}

/** A part of a page under a heading of its own. */
export function Card({ title, note, children, isFlush = false }: CardProps) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {note !== undefined && <p>{note}</p>}
      </header>
      <div className={isFlush ? "flush" : "body"}>{children}</div>
    </section>
  );
}
