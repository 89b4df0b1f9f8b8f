import { count } from "../words/figures.ts";

interface ChangeProps {
  readonly entered: number;
  readonly left: number;
}

/** Who came and who went, with signs and words besides the colours. */
export function Change({ entered, left }: ChangeProps) {
  if (entered === 0 && left === 0) return <span className="muted">no change</span>;
  return (
    <span aria-label={`${count(entered)} entered, ${count(left)} left`}>
      {entered > 0 && <span className="change-up">+{count(entered)}</span>}
      {entered > 0 && left > 0 && " "}
      {left > 0 && <span className="change-down">−{count(left)}</span>}
    </span>
  );
}
