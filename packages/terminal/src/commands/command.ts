import type { CommandGroup } from "./command-groups.ts";

/** One thing a user can do: the footer, help, the palette, the keymap, mouse targets and `docs/terminal.md` are made from it. */
export interface Command {
  /** A few words, imperative: `sort by this column`. */
  readonly title: string;
  /** One sentence for help. */
  readonly doc: string;
  /**
   * The usual keys, each a key or two pressed one after the other: `j`, `ctrl+d`, `shift+tab`, `g g`. The user's configuration may say
   * others.
   */
  readonly keys: readonly string[];
  /** It can be done in panes that have one of these; `everywhere` in all of them. */
  readonly groups: readonly CommandGroup[];
  /** Shown in the footer of its panes, earlier ones first; others are in help and the palette. */
  readonly footer?: number;
}
