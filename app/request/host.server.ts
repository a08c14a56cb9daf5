import type { TenantDirectory } from "#app/modules/tenants/directory.server.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import type { HostName } from "./host-name.ts";

export type ResolvedHost =
	| { kind: "site"; host: string }
	| { kind: "www"; host: string }
	| { kind: "product"; host: string }
	| { kind: "tenant"; host: string; tenant: TenantRecord }
	| { kind: "former"; host: string; tenant: TenantRecord }
	/** A domain that only leads to where the workspace answers: it fails, or the plan no longer has it. */
	| { kind: "resting"; host: string; tenant: TenantRecord }
	| { kind: "unknown"; host: string };

/** Finds what answers on a well-formed host name. Only a slug or a custom domain costs a look-up. */
export async function resolveHost(
	directory: Pick<TenantDirectory, "bySlug" | "byDomain">,
	name: HostName,
): Promise<ResolvedHost> {
	const { host } = name;
	switch (name.kind) {
		case "base":
			return { kind: "site", host };
		case "below": {
			if (name.label === "www") return { kind: "www", host };
			if (name.label === "product") return { kind: "product", host };
			const answer = await directory.bySlug(name.label);
			return answer.kind === "none" ? { kind: "unknown", host } : { ...answer, host };
		}
		case "elsewhere": {
			const answer = await directory.byDomain(host);
			return answer.kind === "none" ? { kind: "unknown", host } : { ...answer, host };
		}
		default:
			return name satisfies never;
	}
}
