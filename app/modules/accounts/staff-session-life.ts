const hourMs = 3_600_000;

/** A working day; the cookie lives as long. */
export const staffSessionSeconds = 12 * 3600;

/** When a console session ends: 12 hours after it began, or 2 without use. */
export function staffSessionEnd(begunAt: Date, lastUsedAt: Date): Date {
	return new Date(
		Math.min(begunAt.getTime() + staffSessionSeconds * 1000, lastUsedAt.getTime() + 2 * hourMs),
	);
}
