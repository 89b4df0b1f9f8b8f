/**
 * Where menus and lists that open over the page belong: into its main part, so that whoever goes from landmark to landmark finds them;
 * where there is none, at the end.
 */
export const inMain = (): HTMLElement => document.getElementById("main") ?? document.body;
