import type { SignOnOffer } from "./components/sign-on-offer.tsx";
import { onward } from "./page-after-sign-in.ts";
import { isCompanyAddress, type SignOnRule } from "./sign-on-rule.ts";

/** The button of the sign-in page; null where there is no provider. */
export function signOnOffer(rule: SignOnRule | null, url: URL): SignOnOffer | null {
	return (
		rule && {
			label: rule.label,
			path: `/sign-in/sso${onward(url)}`,
			hasJustLeft: url.searchParams.get("notice") === "signed-out",
		}
	);
}

/** Where somebody who is in shows at the provider that it is still them. */
export function signOnAgain(rule: SignOnRule | null, url: URL): SignOnOffer | null {
	if (!rule) return null;
	const query = new URLSearchParams(onward(url));
	query.set("again", "yes");
	return { label: rule.label, path: `/sign-in/sso?${query}`, hasJustLeft: false };
}

/**
 * What is offered after a sign-in by password that was refused. By the domain alone: whether anybody has the address is
 * not told.
 */
export function signOnInstead(rule: SignOnRule | null, url: URL, email: string) {
	if (!rule || !isCompanyAddress(rule, email)) return null;
	const query = new URLSearchParams(onward(url));
	query.set("email", email);
	const offer: SignOnOffer = {
		...{ label: rule.label, path: `/sign-in/sso?${query}` },
		hasJustLeft: false,
	};
	return { offer, domain: email.slice(email.lastIndexOf("@") + 1), isRequired: rule.isRequired };
}
