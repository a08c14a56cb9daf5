/** The longest note of a time entry, in characters. */
export const NOTE_LENGTH = 500;
