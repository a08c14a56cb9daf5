import { z } from "zod";
import { notice } from "#app/modules/notifications/notice.ts";

export const erasureNotices = {
	"own-copy-taken": notice({
		...{ title: "A copy of your own data is taken", group: "Security" },
		params: z.object({}),
		say: () => ({
			text: "A copy of what is kept about you was taken with your account. If it was not you, change your password.",
			path: "/account/security",
		}),
		usual: { isListed: true, mail: "now" },
		...{ certain: "everybody", hasOwnMail: false },
	}),
} as const;
