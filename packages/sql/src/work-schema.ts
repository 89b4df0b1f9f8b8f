/**
 * Where a warehouse has room for tables and views that only the work at hand needs: they are cheap to write, are never made durable, and
 * are gone when the warehouse closes. No transaction writes to it and elsewhere.
 */
export const workSchema = "satsuma_work";
