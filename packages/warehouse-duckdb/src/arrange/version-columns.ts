/** Where it is kept when each customer's data last changed: a row a customer. */
export const versionsTable = ["satsuma", "customer_versions"] as const;

/** What was added to that since: a row for a customer and an event table whenever rows of theirs came. */
export const addedVersions = ["satsuma", "added_versions"] as const;

/** Both, in rows of the first: the contents of a customer are summed, and of all else the greatest holds. */
export const allVersions = ["satsuma", "all_versions"] as const;

/** What is known of customers now, as hashes, while it is compared. */
export const contents = ["satsuma", "customer_contents"] as const;

/** The columns about a customer's own row. */
export const own = { content: "own content", version: "own version" } as const;

/** The columns about a customer's rows of an event table. */
export const partOf = (event: string) => ({
  content: `content of ${event}`,
  version: `version of ${event}`,
  last: `last of ${event}`,
});
