import type { Commands } from "#app/modules/palette/command.ts";

export const ratesCommands = {
	"set-rate": {
		...{ label: "Set a rate", icon: "receipt-text", words: "price hourly fee tariff billing" },
		needs: { permission: "rate:manage", feature: "rates" },
		act: { to: "/rates" },
	},
	"internal-cost": {
		...{ label: "Internal cost", icon: "receipt-text", words: "salary margin rates" },
		needs: { permission: "cost:read", feature: "rates" },
		act: { to: "/rates/cost" },
	},
	rounding: {
		...{ label: "Rounding", icon: "scale", words: "round quarter hours bill interval" },
		needs: { permission: "rate:read", feature: "rates" },
		act: { to: "/settings/rounding" },
	},
} as const satisfies Commands;
