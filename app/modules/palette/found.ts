import type { IconName } from "#app/ui/icon-names.ts";

/** Something that was found: where it leads, or what it posts. */
export type Found = {
	readonly label: string;
	/** Beside the name: the client of a project. */
	readonly detail?: string | undefined;
	readonly icon: IconName;
	readonly act: { readonly to: string } | { readonly post: string };
};

export type FoundGroup = { readonly title: string; readonly found: readonly Found[] };

/** The same address stands once, where it stands first; groups that are empty then go. */
export function withoutRepeats(groups: readonly FoundGroup[]): FoundGroup[] {
	const seen = new Set<string>();
	const isNew = ({ act }: Found) => {
		const key = "to" in act ? act.to : act.post;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	};
	return groups
		.map(({ title, found }) => ({ title, found: found.filter(isNew) }))
		.filter(({ found }) => found.length > 0);
}
