import type { RoleName } from "#app/request/role.ts";
import { Badge } from "#app/ui/badge.tsx";
import type { Tone } from "#app/ui/tone.ts";
import { roleLabel } from "../roles.ts";

const tones: Partial<Record<RoleName, Tone>> = {
	owner: "accent",
	admin: "leave",
	manager: "billable",
};

export function RoleBadge({ role }: { role: RoleName }) {
	return (
		<Badge tone={tones[role] ?? "internal"} {...(role === "owner" ? { icon: "key-round" } : {})}>
			{roleLabel(role)}
		</Badge>
	);
}
