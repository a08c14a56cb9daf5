import type { Permission } from "#app/modules/members/permission-catalogue.ts";
import type { FeatureName } from "#app/modules/subscription/features.ts";
import type { IconName } from "#app/ui/icon-names.ts";

/** Something that the palette can do. Each module declares its own in `commands.ts`. */
export type Command = {
	/** A verb and an object, or the name of a page that the navigation does not show. */
	readonly label: string;
	readonly icon: IconName;
	/** Other words that people type for it. */
	readonly words?: string;
	/** What it asks for; nothing where every member may. */
	readonly needs?: { readonly permission?: Permission; readonly feature?: FeatureName };
	/** Where it leads, or what it posts. */
	readonly act: { readonly to: string } | { readonly post: string };
};

export type Commands = Readonly<Record<string, Command>>;
