/** What a record holds under a name of its own; never what all objects inherit, such as `constructor`. */
export const lookup = <Entry>(
  record: Readonly<Record<string, Entry>>,
  name: string,
): Entry | undefined => (Object.hasOwn(record, name) ? record[name] : undefined);
