import { at, type Drive, idOf, type Round } from "./drive.ts";

/** The company's own provider, and the addresses it may speak for. */
export function drivesOfSignOn(round: Round): readonly Drive[] {
	const page = "/settings/single-sign-on";
	const domain = async () => `${page}/domains/${await idOf(round, "mail_domains")}`;
	return [
		{
			...{ route: "sign-on/pages/sign-on-settings", path: at(page) },
			form: () => ({ SSO_CLIENT_ID: "crowdminder", "seen.SSO_CLIENT_ID": "" }),
		},
		{
			...{ route: "sign-on/pages/sign-on-settings", path: at(`${page}?domain`) },
			form: () => ({ domain: "@Baobab.example" }),
		},
		{
			route: "sign-on/pages/mail-domain-check",
			path: async () => `${await domain()}/check`,
		},
		{
			route: "sign-on/pages/mail-domain-removal",
			path: async () => `${await domain()}/removal`,
		},
	];
}
