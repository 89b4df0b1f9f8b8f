/**
 * The fields of every record of a CSV text, by RFC 4180 to the letter.
 *
 * @throws Error when the text is not well formed: a stray quote, or records of different lengths
 */
export function parseCsv(text: string): string[][] {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  const records: string[][] = [[]];
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const found = field.exec(text);
    if (!found) throw new Error(`not CSV at ${at}: ${text.slice(at, at + 40)}`);
    records.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] !== "," && field.lastIndex < text.length) records.push([]);
  }
  if (records.some((record) => record.length !== records[0]!.length)) {
    throw new Error("records of different lengths");
  }
  return records;
}
