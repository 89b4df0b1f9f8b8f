/** Where menus and lists that open over the page belong: into its main part, so that whoever goes from landmark to landmark finds them. */
export const inMain = (): HTMLElement | null => document.getElementById("main");
