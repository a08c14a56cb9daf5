import { Link, useLocation } from "@remix-run/react";
import { TimerChip } from "#app/modules/timer/components/timer-chip.tsx";
import { Brand } from "#app/ui/brand.tsx";
import { placeAt } from "../places.ts";
import type { Shell } from "../shell.ts";
import { Bell } from "./bell.tsx";
import { PaletteButton } from "./palette-button.tsx";

/** Over the page: the way to anywhere; on a phone also the mark and the name of the place. */
export function TopBar({ shell }: { shell: Shell }) {
	const here = placeAt(useLocation().pathname);
	return (
		<header className="sticky top-0 z-20 flex h-14 items-center gap-2 border-b border-line bg-canvas px-4 lg:h-12 lg:px-6">
			<Link
				className="brand -ml-1 min-h-11 items-center p-1 lg:hidden"
				to="/"
				aria-label={`Crowdminder, ${shell.workspace.name}`}
			>
				<Brand word={false} />
			</Link>
			<p className="truncate text-lg font-semibold lg:hidden">
				{here?.label ?? shell.workspace.name}
			</p>
			<PaletteButton />
			<div className="flex min-w-0 items-center gap-1.5 lg:ml-auto">
				<TimerChip />
				{shell.unread !== null && <Bell unread={shell.unread} />}
			</div>
		</header>
	);
}
