import { Tabs } from "#app/ui/tabs.tsx";
import type { PeopleCounts } from "../people-counts.server.ts";

export function PeopleTabs({ counts }: { counts: PeopleCounts }) {
	return (
		<Tabs
			label="People"
			tabs={[
				{ to: "/people", label: "Members", count: counts.members, end: true },
				{ to: "/people/invitations", label: "Invitations", count: counts.invitations },
				{ to: "/people/roles", label: "Roles" },
				{ to: "/people/teams", label: "Teams" },
				{ to: "/people/left", label: "Left", count: counts.left },
			]}
		/>
	);
}
