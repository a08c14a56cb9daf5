/** Who may read reports may save them. */
export const savedRule = {
	permission: "time-report:read",
	onAny: "project",
	feature: "time-reports",
	support: "refused",
} as const;
