import type { Commands } from "#app/modules/palette/command.ts";

const needs = { permission: "setting:manage" } as const;

export const settingsCommands = {
	"company-settings": {
		...{
			label: "Company profile",
			icon: "building-2",
			words: "settings logo colour brand currency",
		},
		needs,
		act: { to: "/settings/company" },
	},
	"sign-in-settings": {
		...{ label: "How people sign in", icon: "lock", words: "security second factor session 2fa" },
		needs,
		act: { to: "/settings/sign-in" },
	},
	"single-sign-on": {
		...{ label: "Single sign-on", icon: "key-round", words: "sso oidc openid entra okta google" },
		needs: { ...needs, feature: "sso" },
		act: { to: "/settings/single-sign-on" },
	},
} as const satisfies Commands;
