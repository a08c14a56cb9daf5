import { Link, NavLink } from "@remix-run/react";
import { Icon } from "#app/ui/icon.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { usePrefetch } from "#app/ui/prefetch.ts";
import { shownPlaces } from "../places.ts";
import type { Shell } from "../shell.ts";
import { AccountActs } from "./account-menu.tsx";
import { PlaceIcon } from "./place-icon.tsx";

const tabs = 4;

/** Below 1024 px: four places and the rest under "More". */
export function TabBar({ shell }: { shell: Shell }) {
	const places = shownPlaces(shell.places);
	const prefetch = usePrefetch();
	return (
		<nav className="tabbar lg:hidden" aria-label="Main, phone">
			{places.slice(0, tabs).map((place) => (
				<NavLink key={place.name} to={place.href} prefetch={prefetch}>
					<PlaceIcon place={place.name} />
					{place.label}
				</NavLink>
			))}
			<Menu
				align="above"
				trigger={
					<>
						<Icon name="menu" />
						More
					</>
				}
			>
				{places.slice(tabs).map((place) => (
					<Link key={place.name} to={place.href} className="menu-item">
						<PlaceIcon place={place.name} />
						{place.label}
					</Link>
				))}
				<AccountActs shell={shell} />
			</Menu>
		</nav>
	);
}
