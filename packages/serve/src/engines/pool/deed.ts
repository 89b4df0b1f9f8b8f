/** Who asks which method of a project: what one question of a deed was like, the next may be. */
export interface Deed {
  readonly by: string;
  readonly method: string;
}

/** The same for the same deed. */
export const deedKey = ({ by, method }: Deed): string => `${method} ${by}`;
