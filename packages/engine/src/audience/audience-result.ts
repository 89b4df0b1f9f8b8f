/** Whom a segment's list of members holds: those of the last run, less those who are suppressed. */
export interface Audience {
  readonly segment: string;
  /** ISO instant. */
  readonly asOf: string;
  /** All members. */
  readonly members: number;
  /** How many of them are in a segment that the config suppresses. */
  readonly suppressed: number;
  /** Names of those segments; none where the segment is one of them. */
  readonly by: readonly string[];
  /** `members` less `suppressed`. */
  readonly size: number;
}

export interface AudienceOptions {
  /** True to have those too whom the config suppresses (`suppress`). */
  readonly withSuppressed?: boolean;
}
