/** In which a page's script says for which member the page was made. */
export const readerHeader = "X-Reader";
