/** Arguments of every tool that work on the shop, and others that do not. */
export const calls: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
  list_segments: [{}, { containing: "loyal", limit: 1 }],
  explain_segment: [{ segment: "loyal" }, { segment: "spending.high" }],
  preview_rule: [
    { rule: "has at least 3 orders and city is known" },
    { rule: "loyal" },
    { rule: 'id is "key5"' },
    { rule: 'email is "person1"' },
  ],
  check_rules: [
    { tests: true },
    { drafts: { "segments/new.seg": "segment new where has ordesr" } },
  ],
  profile_segment: [{ segment: "loyal" }],
  segment_overlap: [{}],
  segment_history: [{ segments: ["loyal"], every: "month", for: "3m" }],
  why_customer: [{ segment: "loyal", customer: "key-5" }],
  catalogue: [{}, { table: "customers" }, { table: "orders" }, { table: "rfm" }],
  data_quality: [{}],
};
