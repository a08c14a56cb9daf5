/** For how many days a copy can be downloaded. */
export const daysKept = 7;

export function expiryOf(readyAt: Date): Date {
	return new Date(readyAt.getTime() + daysKept * 24 * 3600 * 1000);
}

/** What the files of a workspace belong to, while they are copies of it. */
export const exportObject = "data-export";
