/** Where the routes are. */
export const BASE = "/api/v1";
