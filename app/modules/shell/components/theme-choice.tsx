import { Form, useLocation } from "@remix-run/react";
import { Icon } from "#app/ui/icon.tsx";
import type { Theme } from "../theme.ts";

const choices = [
	{ theme: "light", label: "Light", icon: "sun" },
	{ theme: "dark", label: "Dark", icon: "moon" },
	{ theme: "system", label: "System", icon: "laptop" },
] as const;

/** Light, dark or as the device says; kept in a cookie, so that the page arrives in its colours. */
export function ThemeChoice({ theme }: { theme: Theme }) {
	const { pathname, search } = useLocation();
	return (
		<Form method="post" action="/theme" preventScrollReset className="px-2 py-2">
			<input type="hidden" name="returnTo" value={pathname + search} />
			<fieldset className="segmented w-full">
				<legend className="sr-only">Colours</legend>
				{choices.map((choice) => (
					<button
						key={choice.theme}
						type="submit"
						name="theme"
						value={choice.theme}
						className="flex-1"
						aria-pressed={choice.theme === theme}
					>
						<Icon name={choice.icon} />
						{choice.label}
					</button>
				))}
			</fieldset>
		</Form>
	);
}
