import { z } from "zod";
import { notice } from "#app/modules/notifications/notice.ts";

export const supportNotices = {
	"support-visit": notice({
		...{ title: "Support looks at the workspace", group: "Security" },
		permission: "support-consent:manage",
		params: z.object({
			/** One of ours, who is no member. */
			name: z.string(),
		}),
		say: ({ name }) => ({
			text: `${name} of Crowdminder’s support came in to look at the workspace.`,
			path: "/settings/support",
		}),
		usual: { isListed: true, mail: "now" },
		...{ certain: "everybody", hasOwnMail: false },
	}),
} as const;
