interface WaitingProps {
  /** What is being worked out. */
  readonly label: string;
  /** About as many lines as there will be, so that nothing jumps. */
  readonly lines?: number;
}

/** Keeps the place of what is still to come. */
export function Waiting({ label, lines = 3 }: WaitingProps) {
  return (
    <div className="waiting" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} style={{ width: `${92 - ((i * 17) % 38)}%` }} />
      ))}
    </div>
  );
}
