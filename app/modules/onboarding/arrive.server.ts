import { issueArrivalCode } from "#app/modules/accounts/arrival.server.ts";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import type { Services } from "#app/services.server.ts";
import type { SignUpDraft } from "./draft.ts";

/** How long after it was made the browser that signed up is led in without a password. */
const ledInForMs = 30 * 60_000;

/** Where a finished sign-up leads: its workspace, signed in by a one-time code; later its sign-in page. */
export async function workspaceAddress(
	services: Pick<Services, "database" | "directory" | "env">,
	draft: SignUpDraft,
	now: Date,
): Promise<string | null> {
	const { database, directory, env } = services;
	const tenant = draft.tenantId ? await directory.byId(draft.tenantId) : null;
	if (!tenant || draft.state !== "provisioned") return null;
	await directory.refresh();
	const origin = tenantOrigin(env.BASE_ORIGIN, tenant);
	const memberId = draft.stateDetail;
	if (!memberId || now.getTime() - draft.updatedAt.getTime() > ledInForMs) return origin;
	const to = { tenantId: tenant.id, memberId, host: new URL(origin).hostname };
	const code = await issueArrivalCode(database.public, to, now);
	return `${origin}/sign-in/arrive?code=${code}`;
}
