/** One thing that can be done, as help and the list of all commands show it. */
export interface Entry {
  /** Unique: `command:sort`, `segment:VIP`. */
  readonly id: string;
  /** Under which heading it stands in help. */
  readonly heading: string;
  /** Safe to show. */
  readonly title: string;
  readonly doc: string;
  /** As they are pressed: `g g or home`; empty where no key does it. */
  readonly keys: string;
  readonly run: () => void;
  /** Indexes of the characters of the title by which it was found. */
  readonly found?: ReadonlySet<number>;
}
