import { Link } from "@remix-run/react";
import type { MouseEvent } from "react";
import { useHydrated } from "#app/ui/hydrated.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useOpen } from "./keyboard.tsx";
import { loadPalette } from "./palette.tsx";

/** In the top bar: opens the palette; without scripts it leads to the page that finds the same. */
export function PaletteButton() {
	const open = useOpen();
	const hasKeys = useHydrated();
	const near = () => void loadPalette();
	const press = (event: MouseEvent) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		open("palette");
	};
	return (
		<Link
			to="/search"
			className="ml-auto flex size-11 items-center justify-center gap-2 rounded-md text-ink-3 lg:ml-0 lg:h-8 lg:w-80 lg:justify-start lg:border lg:border-line lg:bg-surface lg:px-2.5 lg:text-sm lg:hover:border-control"
			onClick={press}
			onPointerEnter={near}
			onFocus={near}
		>
			<Icon name="search" className="max-lg:size-5" />
			<span className="flex-1 text-left max-lg:sr-only">Search</span>
			{hasKeys && (
				<span className="flex gap-1 max-lg:hidden" aria-hidden="true">
					<kbd className="kbd">Ctrl</kbd>
					<kbd className="kbd">K</kbd>
				</span>
			)}
		</Link>
	);
}
