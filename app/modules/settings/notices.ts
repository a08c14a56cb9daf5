import { z } from "zod";
import { notice } from "#app/modules/notifications/notice.ts";

export const settingsNotices = {
	"security-setting": notice({
		...{ title: "Somebody changes how people sign in", group: "Security" },
		permission: "security:manage",
		params: z.object({
			/** The setting's title. */
			setting: z.string(),
			/** The page that it stands on. */
			group: z.enum(["sign-in", "single-sign-on"]).default("sign-in"),
		}),
		say: ({ setting, group }, { subject }) => ({
			text:
				group === "single-sign-on"
					? `${subject} changed single sign-on: “${setting}”.`
					: `${subject} changed the setting “${setting}”.`,
			path: `/settings/${group}`,
		}),
		usual: { isListed: true, mail: "now" },
		...{ certain: "everybody", hasOwnMail: false },
	}),
	"sign-on-switched": notice({
		...{ title: "Single sign-on is switched on or off, or fails", group: "Security" },
		permission: "security:manage",
		params: z.object({ now: z.enum(["off", "offered", "required", "failing"]) }),
		say: ({ now }, { subject }) => ({
			text: signOnTexts[now](subject),
			path: "/settings/single-sign-on",
		}),
		usual: { isListed: true, mail: "now" },
		...{ certain: "everybody", hasOwnMail: false },
	}),
} as const;

const signOnTexts = {
	off: (subject: string) => `${subject} switched single sign-on off.`,
	offered: (subject: string) => `${subject} lets people sign in with the company’s provider.`,
	required: (subject: string) =>
		`${subject} requires the company’s provider: passwords of company addresses stop working.`,
	failing: () => "Single sign-on fails: the company’s provider does not answer as it should.",
} as const;
