import { redirect } from "@remix-run/node";
import { localPath } from "#app/lib/local-path.ts";
import { byHost } from "#app/request/by-host.server.ts";
import type { CommonArgs } from "#app/request/common.ts";
import { productAction, siteAction, tenantAction } from "#app/request/page.server.ts";
import { themeCookie, themeOf } from "../theme.ts";

/** Everybody may choose, on every host, signed in or not: the choice is a cookie of that host. */
export const action = byHost({
	site: siteAction(chooseTheme),
	tenant: tenantAction({ access: "public", whileSuspended: true }, chooseTheme),
	product: productAction({ access: "public" }, chooseTheme),
});

async function chooseTheme({ request, services }: CommonArgs) {
	const form = await request.formData();
	const secure = services.env.BASE_ORIGIN.startsWith("https:");
	return redirect(localPath(form.get("returnTo")), {
		headers: { "Set-Cookie": themeCookie(themeOf(form.get("theme")), secure) },
	});
}
