/** For how many days a copy can be downloaded. */
export const daysKept = 7;

/** How many there are at most: each is as large as the workspace and is kept beyond its plan's storage. */
export const mostKept = 3;

export function expiryOf(readyAt: Date): Date {
	return new Date(readyAt.getTime() + daysKept * 24 * 3600 * 1000);
}

/** What the files of a workspace belong to, while they are copies of it. */
export const exportObject = "data-export";
