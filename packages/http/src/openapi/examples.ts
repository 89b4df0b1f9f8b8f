/** Parameters that work on the sample shop, by route and name. */
export const examples: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  rule: { file: "segments/value.seg" },
  saveRule: { file: "segments/just_arrived.seg" },
  removeRule: { file: "segments/just_arrived.seg" },
  segment: { name: "win_back" },
  saveSegment: { name: "just_arrived" },
  removeSegment: { name: "just_arrived" },
  members: { name: "win_back", limit: 10, columns: "rfm.segment" },
  customer: { key: "1" },
  changes: { segment: "win_back" },
  methods: { goal: "find groups of customers" },
  models: { method: "rfm" },
};
