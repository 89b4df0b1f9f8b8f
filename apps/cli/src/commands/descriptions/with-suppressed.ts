/** The option of commands that list or send members. */
export const withSuppressed = {
  flags: "--with-suppressed",
  doc: "also those whom `suppress` of the config leaves out",
};
