/** Characters of SSML a page may have (design.md §4). Alexa takes 8,000; the rest is for the words around the page. */
export const MAX_PAGE_CHARACTERS = 7_800;

/** Longest single break that Alexa takes. */
export const MAX_BREAK_MILLIS = 10_000;
