import type { FeatureName } from "#app/modules/subscription/features.ts";
import type { GroupName } from "./groups.ts";
import type { Kind } from "./kind.ts";
import type { settingsPermissions } from "./permissions.ts";

/** A setting of a workspace: what it is, where it is shown, who may change it. */
export type Setting<T = unknown> = {
	/** The page that it stands on; null for what the product keeps for itself and other pages change. */
	readonly group: GroupName | null;
	readonly title: string;
	/** What it governs, for whoever is about to change it. */
	readonly help: string;
	readonly kind: Kind<T, unknown>;
	readonly usual: T;
	/** Whoever has it may see and change it. */
	readonly permission: keyof typeof settingsPermissions;
	/** The feature of the plan that it belongs to: without it the setting cannot be changed, and is read as usual. */
	readonly feature: FeatureName | null;
	/** It holds from a date on: what was before stays as it was. */
	readonly isDated: boolean;
	/** The column of the registry that also holds the present value, for what runs before a tenant's transaction. */
	readonly column: "name" | "timeZone" | "locale" | null;
};

export function setting<T>(
	definition: Pick<Setting<T>, "title" | "help" | "kind" | "usual"> & Partial<Setting<T>>,
): Setting<T> {
	return {
		...{ group: null, permission: "setting:manage", feature: null, isDated: false, column: null },
		...definition,
	};
}
