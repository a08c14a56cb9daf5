import { Badge } from "#app/ui/badge.tsx";

/** Whether something takes time. */
export function StateBadge({ isArchived }: { isArchived: boolean }) {
	return isArchived ? (
		<Badge icon="archive">Archived</Badge>
	) : (
		<Badge tone="billable" icon="circle-dot">
			Open
		</Badge>
	);
}
