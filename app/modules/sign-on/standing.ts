import type { Settings } from "#app/modules/settings/registry.ts";

/** How far single sign-on is, as its page says it on top. */
export type Standing = {
	readonly tone: "billable" | "warning" | "internal";
	readonly icon: "circle-check-big" | "circle-alert" | "info";
	readonly text: string;
};

type Facts = {
	readonly mode: Settings["SSO_MODE"];
	readonly isConnected: boolean;
	/** As it is now, not as it was before somebody changed it. */
	readonly isTested: boolean;
};

export function standingOf({ mode, isConnected, isTested }: Facts): Standing {
	if (!isConnected) return begun("Not set up. Begin with issuer and client ID.");
	if (mode === "off" && isTested) return begun("Tested, and not on yet.");
	if (mode === "off") {
		return begun("Not tested yet. Test the connection before you switch it on.");
	}
	if (!isTested) {
		const text = "On, and changed since it was last tested. Test the connection again.";
		return { tone: "warning", icon: "circle-alert", text };
	}
	return { tone: "billable", icon: "circle-check-big", text: onWords[mode] };
}

const onWords = {
	offered: "On. People sign in with it, or with their password.",
	required: "On, and required of everybody with a company address but owners.",
};

function begun(text: string): Standing {
	return { tone: "internal", icon: "info", text };
}
