import { redirect } from "@remix-run/node";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { passkeySignInAction } from "../passkeys/sign-in-with-passkey.server.ts";

const rule = { access: "public", whileSuspended: true } as const;

export const loader = tenantLoader(rule, () => redirect("/sign-in"));

export const action = tenantActionInSteps(rule, passkeySignInAction);

/** Nothing to show: what was refused is told by the page that asked. */
export default function PasskeySignIn() {
	return null;
}
