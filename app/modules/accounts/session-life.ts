/** How long a session lasts, from the tenant's settings. */
export type SessionLife = {
	readonly SESSION_IDLE_DAYS: number;
	readonly SESSION_ABSOLUTE_DAYS: number;
};

const dayMs = 24 * 3_600_000;

/** When a session ends that was begun and last used then: idle or absolute, whichever is sooner. */
export function sessionEnd(begunAt: Date, lastUsedAt: Date, life: SessionLife): Date {
	return new Date(
		Math.min(
			begunAt.getTime() + life.SESSION_ABSOLUTE_DAYS * dayMs,
			lastUsedAt.getTime() + life.SESSION_IDLE_DAYS * dayMs,
		),
	);
}
