import { readUnsubscribeToken } from "#app/modules/mail/unsubscribe-token.server.ts";
import type { VisitorArgs } from "#app/request/enter-tenant.server.ts";
import { notFound } from "#app/request/problem.ts";

/** Whose reminders a link is about. It may be opened without signing in; one that we did not make is a 404. */
export function memberOfLink({
	params,
	tenant,
	services,
}: Pick<VisitorArgs, "params" | "tenant" | "services">): string {
	const token = params.token ?? "";
	const memberId = readUnsubscribeToken(services.env.APP_SECRET, tenant.id, token);
	if (memberId === null) throw notFound();
	return memberId;
}
