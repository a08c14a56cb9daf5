import type { Standing } from "#app/modules/entitlements/standing.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import { Badge } from "#app/ui/badge.tsx";
import type { IconName } from "#app/ui/icon-names.ts";
import type { Tone } from "#app/ui/tone.ts";

type State = TenantRecord["state"];
type Look = { readonly text: string; readonly tone: Tone; readonly icon: IconName };

const looks: Readonly<Record<State, Look>> = {
	provisioning: { text: "Being made", tone: "accent", icon: "loader-circle" },
	active: { text: "Active", tone: "billable", icon: "circle-dot" },
	suspended: { text: "Suspended", tone: "danger", icon: "pause" },
	archived: { text: "Archived", tone: "internal", icon: "archive" },
	deleting: { text: "Leaving", tone: "internal", icon: "door-open" },
};

/** Whether a tenant is served. */
export function StateBadge({ state }: { state: State }) {
	const { text, tone, icon } = looks[state];
	return (
		<Badge tone={tone} icon={icon}>
			{text}
		</Badge>
	);
}

/** What the payments say, where that is anything. */
export function StandingBadge({ standing }: { standing: Standing }) {
	switch (standing) {
		case "good":
			return null;
		case "grace":
			return (
				<Badge tone="warning" icon="credit-card">
					Payment late
				</Badge>
			);
		case "locked":
			return (
				<Badge tone="danger" icon="lock">
					Read only
				</Badge>
			);
		default:
			return standing satisfies never;
	}
}
