import { NavLink } from "@remix-run/react";
import { usePrefetch } from "#app/ui/prefetch.ts";
import type { Place } from "../places.ts";
import type { PlaceCount } from "../shell.ts";
import { PlaceIcon } from "./place-icon.tsx";

/** One entry of the navigation; what it leads to is fetched when the pointer comes near. */
export function PlaceLink({ place, count }: { place: Place; count?: PlaceCount | undefined }) {
	const prefetch = usePrefetch();
	return (
		<NavLink className="nav-item" to={place.href} prefetch={prefetch}>
			<PlaceIcon place={place.name} />
			<span>{place.label}</span>
			{count && count.value > 0 && (
				<span className="count">
					{count.value}
					<span className="sr-only"> {count.what}</span>
				</span>
			)}
		</NavLink>
	);
}
