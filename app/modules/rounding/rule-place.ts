/** Whose rule it is: everything's without either. */
export type RulePlace = { readonly clientId: string | null; readonly projectId: string | null };

/** The page of a place's rules. */
export function roundingPath({ clientId, projectId }: RulePlace): string {
	if (projectId) return `/projects/${projectId}/rounding`;
	return clientId ? `/clients/${clientId}/rounding` : "/settings/rounding";
}
