import { Badge } from "#app/ui/badge.tsx";

/** Is anything asked besides the password? */
export function SecondFactorBadge({ isOn }: { isOn: boolean }) {
	return isOn ? (
		<Badge tone="billable" icon="check">
			Second factor on
		</Badge>
	) : (
		<Badge tone="warning">No second factor</Badge>
	);
}
