import { redirect } from "@remix-run/node";
import { tenantLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { openPass } from "#app/request/testing.server.ts";

/** Opens testing for the member that a pass was made for, with the flags that its link names. */
export const loader = tenantLoader({ access: "member" }, async (args) => {
	const { tenant, member, services, params, url, now } = args;
	const tester = { tenantId: tenant.id, memberId: member.id };
	const cookie = await openPass(services.env, tester, params.pass ?? "", url, now);
	if (!cookie) throw notFound();
	return redirect("/", { headers: { "Set-Cookie": cookie } });
});
