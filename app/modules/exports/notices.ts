import { z } from "zod";
import { notice } from "#app/modules/notifications/notice.ts";

export const exportsNotices = {
	"export-ready": notice({
		...{ title: "A copy of everything that you asked for is ready", group: "The workspace" },
		permission: "data:export",
		params: z.object({}),
		say: () => ({ text: "The copy of everything is ready.", path: "/settings/export" }),
		usual: { isListed: true, mail: "now" },
		...{ certain: "nobody", hasOwnMail: true },
	}),
} as const;
