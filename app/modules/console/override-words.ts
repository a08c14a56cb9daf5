import { type FeatureName, features, isFeatureName } from "#app/modules/subscription/features.ts";
import { isLimitName, limits, limitText } from "#app/modules/subscription/limits.ts";

type Contents = {
	readonly give: readonly string[];
	readonly take: readonly string[];
	readonly limits: Readonly<Record<string, number | null>>;
	readonly keepsOpen: boolean;
};

/** What an override does: `Stock lent`, `API taken away`, `People: 25`, `Open whatever is owed`. */
export function overrideWords(contents: Contents): string {
	const parts = [
		...contents.give.map((name) => `${titleOf(name)} lent`),
		...contents.take.map((name) => `${titleOf(name)} taken away`),
		...Object.entries(contents.limits).map(([name, allowed]) =>
			isLimitName(name) ? `${limits[name].title}: ${limitText(name, allowed)}` : name,
		),
		...(contents.keepsOpen ? ["Open whatever is owed"] : []),
	];
	return parts.join(", ");
}

function titleOf(name: FeatureName | string): string {
	return isFeatureName(name) ? features[name].title : name;
}
