import { Icon } from "#app/ui/icon.tsx";
import { type PlaceName, placeIcons } from "../places.ts";

export function PlaceIcon({ place }: { place: PlaceName }) {
	return <Icon name={placeIcons[place]} />;
}
