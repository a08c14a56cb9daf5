import { Link } from "@remix-run/react";
import { Brand } from "#app/ui/brand.tsx";
import { placeGroups } from "../places.ts";
import type { Shell } from "../shell.ts";
import { AccountMenu } from "./account-menu.tsx";
import { PlaceLink } from "./place-link.tsx";
import { ShortcutsButton } from "./shortcuts-button.tsx";
import { WorkspaceMenu } from "./workspace-menu.tsx";

/** From 1024 px: the workspace, every place, and who is signed in. */
export function SideNav({ shell }: { shell: Shell }) {
	const groups = placeGroups
		.map(({ label, places }) => ({
			label,
			places: places.filter(({ name }) => shell.places.includes(name)),
		}))
		.filter(({ places }) => places.length > 0);
	return (
		<aside
			className="sticky top-0 hidden h-dvh flex-col border-r border-line bg-canvas px-3 py-3 lg:flex"
			aria-label="Workspace"
		>
			<div className="flex h-9 items-center px-2">
				<Link className="brand" to="/">
					<Brand />
				</Link>
			</div>
			<WorkspaceMenu workspace={shell.workspace} />
			<nav className="mt-1 flex-1 overflow-y-auto" aria-label="Main">
				{groups.map(({ label, places }) => (
					<div key={label}>
						<p className="nav-label">{label}</p>
						<ul>
							{places.map((place) => (
								<li key={place.name}>
									<PlaceLink place={place} count={shell.counts?.[place.name]} />
								</li>
							))}
						</ul>
					</div>
				))}
			</nav>
			<div className="flex items-center gap-1 border-t border-line pt-3">
				<AccountMenu shell={shell} />
				<ShortcutsButton />
			</div>
		</aside>
	);
}
