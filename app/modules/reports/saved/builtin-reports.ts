import type { SavedReport } from "./saved-report.ts";

/** Reports that come with the product. Their days move along. */
export const builtinReports: readonly SavedReport[] = [
	builtin("month-end", "Month-end, all clients", "?by=client&period=last-month&inside=project"),
	builtin("last-week", "Last week by person", "?by=member&period=last-week&inside=project"),
	builtin("not-approved", "Not approved yet", "?by=member&period=13-weeks&inside=week&approved=no"),
];

export function isBuiltin(id: string): boolean {
	return builtinReports.some((report) => report.id === id);
}

function builtin(id: string, name: string, search: string): SavedReport {
	return { id, name, search, isShared: true, isMine: false, owner: null, version: 0 };
}
