/** Why DuckDB could not read a record of a CSV file, in words. */
export function rejectReason(kind: string, message: string, width: number): string {
  switch (kind) {
    case "MISSING COLUMNS":
    case "TOO MANY COLUMNS": {
      const found = /Found: (\d+)/.exec(message)?.[1] ?? "another number of";
      return `found ${found} value${found === "1" ? "" : "s"}, expected ${width}`;
    }
    case "UNQUOTED VALUE":
      return "found text after a closing quote, expected the next value";
    case "INVALID ENCODING":
      return "found bytes that are not UTF-8 text";
    case "LINE SIZE OVER MAXIMUM":
      return "found a record of more than 128 MiB, expected a shorter one";
    default:
      return message;
  }
}
