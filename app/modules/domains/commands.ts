import type { Commands } from "#app/modules/palette/command.ts";

export const domainsCommands = {
	"own-domain": {
		...{ label: "Own domain", icon: "map-pin", words: "address host dns url custom" },
		needs: { permission: "domain:manage", feature: "custom-domain" },
		act: { to: "/settings/domain" },
	},
} as const satisfies Commands;
