import { extname } from "node:path";

/** A module of this folder that is a program of its own: run from source or as it was built, like this one. */
export const besideThis = (name: string): URL =>
  new URL(`./${name}${extname(new URL(import.meta.url).pathname)}`, import.meta.url);
