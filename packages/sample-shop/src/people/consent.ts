import type { Customer } from "../life/customer.ts";

/** What a customer agreed to when signing up; `undefined` where nobody asked or the answer was lost. */
export interface Consent {
  readonly email: boolean | undefined;
  readonly sms: boolean | undefined;
}

const ASKED_ABOUT_EMAIL = 0.96;
const ASKED_ABOUT_SMS = 0.85;

/** Draws what a customer agreed to: the more they like the shop's e-mails, the likelier. */
export function drawConsent({ random, behaviour }: Customer): Consent {
  const stream = random.split("consent");
  const wantsEmail = stream.uniform() < 0.42 + 0.8 * behaviour.mail.opened;
  const wantsSms = stream.uniform() < (wantsEmail ? 0.4 : 0.08);
  return {
    email: stream.uniform() < ASKED_ABOUT_EMAIL ? wantsEmail : undefined,
    sms: stream.uniform() < ASKED_ABOUT_SMS ? wantsSms : undefined,
  };
}
