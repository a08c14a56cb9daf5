import { testStaff } from "#tests/kit/staff.ts";
import { wayIn } from "#tests/kit/support.ts";
import { keep } from "#tests/modules/files/storing.ts";
import { at, type Drive, nobody, type Round } from "./drive.ts";

/** Signing out, settings, support. */
export function drivesOfOffice(round: Round): readonly Drive[] {
	const { found } = round;
	return [
		{ route: "accounts/pages/sign-out", path: at("/sign-out") },
		{
			...{ route: "settings/pages/setting-group", path: at("/settings/mail") },
			form: () => ({ REMINDER_HOUR: "7", "seen.REMINDER_HOUR": "9" }),
		},
		{
			...{ route: "settings/pages/setting-usual", path: at("/settings/mail/usual") },
			form: () => ({ usual: "REMINDER_HOUR" }),
		},
		{
			route: "files/pages/own-picture-removal",
			path: async () => {
				const of = { objectType: "picture", objectId: round.tenant.owner.id };
				await keep(round.product.services, round.tenant, "A picture", of);
				return "/account/picture/removal";
			},
		},
		{
			route: "files/pages/logo-removal",
			path: async () => {
				const of = { objectType: "logo", objectId: round.tenant.id };
				await keep(round.product.services, round.tenant, "A logo", of);
				return "/settings/logo/removal";
			},
		},
		{ route: "home/pages/first-steps-hiding", path: at("/first-steps/hiding") },
		{
			...{ route: "support/pages/support-access", path: at("/settings/support") },
			form: () => ({ length: "hour" }),
		},
		{
			...{ route: "support/pages/arrival", path: at("/support"), cookie: nobody },
			form: async () => ({
				code: await wayIn(round.product, round.tenant.slug, await testStaff(round.kit, "support")),
			}),
			seen: ({ headers }) => {
				found.support = headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
			},
		},
		{
			...{ route: "support/pages/leave", path: at("/support/leave") },
			cookie: () => found.support ?? "",
		},
		{ route: "support/pages/consent-end", path: at("/settings/support/end") },
		{ route: "exports/pages/export", path: at("/settings/export") },
		{
			...{ route: "removal/pages/deletion", path: at("/settings/deletion") },
			form: () => ({ name: round.tenant.name, password: round.password }),
		},
		{ route: "removal/pages/deletion-end", path: at("/settings/deletion/end") },
	];
}
