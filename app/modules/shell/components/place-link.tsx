import { Link, useLocation } from "@remix-run/react";
import { usePrefetch } from "#app/ui/prefetch.ts";
import { type Place, placeAt } from "../places.ts";
import type { PlaceCount } from "../shell.ts";
import { PlaceIcon } from "./place-icon.tsx";

/** One entry of the navigation; what it leads to is fetched when the pointer comes near. */
export function PlaceLink({ place, count }: { place: Place; count?: PlaceCount | undefined }) {
	const prefetch = usePrefetch();
	const isHere = placeAt(useLocation().pathname)?.name === place.name;
	return (
		<Link
			className="nav-item"
			to={place.href}
			prefetch={prefetch}
			aria-current={isHere ? "page" : undefined}
		>
			<PlaceIcon place={place.name} />
			<span>{place.label}</span>
			{count && count.value > 0 && (
				<span className="count">
					{count.value}
					<span className="sr-only"> {count.what}</span>
				</span>
			)}
		</Link>
	);
}
