/** What a page may use of it (design.md §4): the rest is for the words around it. */
export const MAX_PAGE_CHARACTERS = 7_800;

/** Longest single break that Alexa takes. */
export const MAX_BREAK_MILLIS = 10_000;
