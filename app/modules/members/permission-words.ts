import { type Permission, permissionRule } from "./permission-catalogue.ts";

/** What somebody may do, each as a sentence: `See clients.` */
export function permissionSentences(permissions: readonly Permission[]): string[] {
	return permissions.map((permission) => `${capital(permissionRule(permission).may)}.`);
}

/** In one sentence: `See clients, add and change projects.` */
export function permissionsText(permissions: readonly Permission[]): string {
	const parts = permissions.map((permission) => permissionRule(permission).may);
	return parts.length === 0 ? "Nothing yet." : `${capital(parts.join(", "))}.`;
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
