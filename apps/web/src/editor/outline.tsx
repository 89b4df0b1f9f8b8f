import type { DocumentSymbol } from "@satsuma/language";
import type { Subject } from "../language/subject.ts";

interface OutlineProps {
  readonly symbols: readonly DocumentSymbol[];
  readonly subject: Subject | undefined;
  readonly goTo: (offset: number) => void;
}

/** The declarations of a file, to go to; nothing where there is but one. */
export function Outline({ symbols, subject, goTo }: OutlineProps) {
  if (symbols.length < 2) return null;
  return (
    <nav className="outline" aria-label="In this file">
      {symbols.map(({ name, kind, title, nameSpan, span }) => (
        <button
          key={`${kind} ${name} ${span.start}`}
          type="button"
          className="outline-item"
          aria-current={subject?.name === name && subject.kind === kind ? "true" : undefined}
          title={title}
          onClick={() => goTo(nameSpan.end)}
        >
          {kind !== "segment" && <span className="muted">{kind} </span>}
          {name}
        </button>
      ))}
    </nav>
  );
}
