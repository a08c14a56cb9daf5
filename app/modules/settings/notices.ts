import { z } from "zod";
import { notice } from "#app/modules/notifications/notice.ts";

export const settingsNotices = {
	"security-setting": notice({
		...{ title: "Somebody changes how people sign in", group: "Security" },
		permission: "security:manage",
		params: z.object({
			/** The setting's title. */
			setting: z.string(),
		}),
		say: ({ setting }, { subject }) => ({
			text: `${subject} changed the setting “${setting}”.`,
			path: "/settings/sign-in",
		}),
		usual: { isListed: true, mail: "now" },
		...{ certain: "everybody", hasOwnMail: false },
	}),
} as const;
