/** What a right is called in a choice and in the history: `Change`. */
export function rightLabel(permission: string): string {
	return labels[permission] ?? (permission.endsWith(":manage") ? "Change" : "See");
}

const labels: Readonly<Record<string, string>> = { "team-time:read": "See hours" };
