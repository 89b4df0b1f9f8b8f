import type { Campaign } from "./campaigns.ts";

/** An e-mail as it was sent and taken. */
export interface Mail {
  /** When it was sent, in seconds since 1970. */
  readonly at: number;
  readonly campaign: Campaign;
  /** Whether it came back undelivered. */
  readonly bounced: boolean;
  /** When it was first opened, in seconds since 1970; `NaN` when it was not. */
  readonly openedAt: number;
  /** When links in it were clicked, in seconds since 1970, in order; empty when none was. */
  readonly clicks: readonly number[];
}

/** Everything a customer was sent. */
export interface Mailbox {
  /** In order of time. */
  readonly mails: readonly Mail[];
  /** When the customer asked for no more, in seconds since 1970; `NaN` for one who did not. */
  readonly unsubscribedAt: number;
}
