import type { Role } from "../view/role.ts";

/** Paints text by its role, with whatever colours and characters the terminal has. Takes as many cells as the text. */
export type Paint = (text: string, role: Role | undefined) => string;
