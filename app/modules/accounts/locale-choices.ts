import { localeLabel } from "#app/lib/locale-label.ts";
import { isLocale, offeredLocales } from "#app/lib/locales.ts";

export type LocaleChoice = { readonly value: string; readonly label: string };

/** How a member can have dates and numbers written: first as the workspace does. Made on the server only. */
export function localeChoices(workspaceLocale: string, chosen: string | null): LocaleChoice[] {
	const isOffered = chosen === null || offeredLocales.includes(chosen);
	const locales = isOffered ? offeredLocales : [chosen, ...offeredLocales];
	return [
		{ value: "", label: `As the workspace: ${localeLabel(workspaceLocale)}` },
		...locales.map((value) => ({ value, label: localeLabel(value) })),
	];
}

/** The locale that a form holds: null is the workspace's; undefined none that exists. */
export function readLocale(typed: unknown): string | null | undefined {
	const locale = String(typed ?? "");
	if (locale === "") return null;
	return isLocale(locale) ? locale : undefined;
}
