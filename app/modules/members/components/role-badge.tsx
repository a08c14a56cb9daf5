import type { RoleName } from "#app/request/role.ts";
import { Badge } from "#app/ui/badge.tsx";
import type { Tone } from "#app/ui/tone.ts";
import { roleLabel } from "../roles.ts";

const tones: Partial<Record<RoleName, Tone>> = {
	owner: "accent",
	admin: "leave",
	manager: "billable",
};

/** @param ownRole the name of the company's own role, where it is one */
export function RoleBadge({ role, ownRole }: { role: RoleName; ownRole: string | null }) {
	return (
		<Badge
			tone={(ownRole ? undefined : tones[role]) ?? "internal"}
			{...(role === "owner" ? { icon: "key-round" } : {})}
		>
			{roleLabel(role, ownRole)}
		</Badge>
	);
}
