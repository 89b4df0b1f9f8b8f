/** The id of data that was taken in without those who were erased: that of the files, and what tells the list of them from others. */
export const dataIdOf = (files: string, erased: string | undefined): string =>
  erased === undefined ? files : `${files}-${erased}`;

/** The part of an id that is about the files. */
export const filesPart = (id: string): string => id.split("-")[0] ?? id;

/** The part that is about the list; undefined where nobody was erased. */
export const erasedPart = (id: string | undefined): string | undefined => id?.split("-")[1];
