import { Component } from "react";
import type { ReactNode } from "react";
import { Note } from "./note.tsx";

interface CrashState {
  readonly error: Error | null;
}

/** Keeps a fault of one view from taking the rest of the page along; says what it was. */
export class Crash extends Component<{ readonly children: ReactNode }, CrashState> {
  override state: CrashState = { error: null };

  static getDerivedStateFromError(error: unknown): CrashState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <Note kind="bad" isUrgent>
        <p>
          <strong>This view failed.</strong> What is saved is not touched by it.
        </p>
        <p className="small muted">{error.message}</p>
        <button type="button" className="button small" onClick={() => location.reload()}>
          Load the page again
        </button>
      </Note>
    );
  }
}
