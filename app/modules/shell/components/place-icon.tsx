import { Icon } from "#app/ui/icon.tsx";
import type { IconName } from "#app/ui/icon-names.ts";
import type { PlaceName } from "../places.ts";

const icons: Record<PlaceName, IconName> = {
	week: "table-2",
	team: "calendar-clock",
	clients: "building-2",
	projects: "briefcase",
	reports: "chart-no-axes-column",
	people: "users",
	settings: "settings-2",
	plan: "credit-card",
};

export function PlaceIcon({ place }: { place: PlaceName }) {
	return <Icon name={icons[place]} />;
}
