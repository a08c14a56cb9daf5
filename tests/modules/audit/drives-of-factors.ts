import { codeOf, cookiesIn, offeredApp, recoveryCodesIn } from "#tests/kit/code-app.ts";
import { at, type Drive, type Round, tokenTo } from "./drive.ts";

/** An app for codes is set up, stood in for by a recovery code, and removed. */
export function drivesOfFactors(round: Round): readonly Drive[] {
	const { product, found } = round;
	return [
		{
			...{ route: "accounts/pages/code-app", path: at("/account/security/code") },
			cookie: async () => {
				found.cookie = await product.cookieOf(round.tenant);
				return found.cookie;
			},
			form: async () => {
				const { sealed, secret } = await offeredApp(product, round.tenant, found.cookie ?? "");
				return { sealed, code: codeOf(secret) };
			},
			seen: ({ text }) => {
				found.recoveryCode = recoveryCodesIn(text)[0] ?? "";
			},
		},
		{
			...{ route: "accounts/pages/second-step", path: at("/sign-in/second") },
			cookie: async () => {
				const { tenant, password } = round;
				const form = { email: tenant.owner.email, password };
				return cookiesIn((await product.post(tenant.slug, "/sign-in", form)).headers);
			},
			form: () => ({ code: found.recoveryCode ?? "" }),
			seen: async () => {
				found.alarm = await tokenTo(round, round.tenant.owner.email);
			},
		},
		{ route: "accounts/pages/recovery-codes", path: at("/account/security/recovery-codes") },
		{ route: "accounts/pages/code-app-removal", path: at("/account/security/code/removal") },
	];
}
