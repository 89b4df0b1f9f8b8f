import type { MemberPage } from "@satsuma/engine";

/** One member: `customer`, the key, and the columns that were asked for. */
export type Member = MemberPage["members"][number];

/** The key as a text, for who asks about the customer. */
export const keyOf = (member: Member): string => String(member["customer"] ?? "");
