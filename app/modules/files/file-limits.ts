/** The largest file that is taken, in bytes. */
export const mostFileBytes = 25_000_000;

/** The largest picture that is taken before it is made small, in bytes. */
export const mostPictureBytes = 10_000_000;

/** How many files one form sends. */
export const mostFilesAtOnce = 10;

/** For how long what was deleted can be brought back, in days. */
export const daysInTrash = 30;
