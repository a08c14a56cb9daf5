import { IconButton } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/hydrated.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useOpen } from "./keyboard.tsx";

/** In the top bar: opens the palette. It is nothing without scripts, so it is not there then. */
export function PaletteButton() {
	const open = useOpen();
	if (!useHydrated()) return null;
	return (
		<>
			<button
				type="button"
				className="hidden h-8 w-80 items-center gap-2 rounded-md border border-line bg-surface px-2.5 text-sm text-ink-3 hover:border-control lg:flex"
				onClick={() => open("palette")}
			>
				<Icon name="search" />
				<span className="flex-1 text-left">Find a page</span>
				<kbd className="kbd">Ctrl</kbd>
				<kbd className="kbd">K</kbd>
			</button>
			<IconButton
				className="ml-auto lg:!hidden"
				icon="search"
				iconSize="lg"
				label="Find a page"
				onClick={() => open("palette")}
			/>
		</>
	);
}
