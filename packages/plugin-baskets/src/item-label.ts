/** A product's name as people see it, without spaces at its ends. Rules and traits keep the name as it is in the data. */
export const itemLabel = (name = ""): string => name.trim() || JSON.stringify(name);
