import { z } from "zod";
import { notice } from "#app/modules/notifications/notice.ts";

const texts = {
	ready: (host: string) => `${host} is ready: the workspace answers there now.`,
	failing: (host: string) => `${host} does not work any more. Its records have to be put right.`,
	dropped: (host: string) => `We gave up ${host}, as its records were not right for seven days.`,
	expired: (host: string) => `We stopped looking at ${host}, as its records did not come.`,
} as const;

export const domainsNotices = {
	"domain-news": notice({
		...{ title: "The workspace’s own domain is ready or fails", group: "The workspace" },
		permission: "domain:manage",
		params: z.object({
			news: z.enum(["ready", "failing", "dropped", "expired"]),
			host: z.string(),
		}),
		say: ({ news, host }) => ({ text: texts[news](host), path: "/settings/domain" }),
		usual: { isListed: true, mail: "now" },
		...{ certain: "nobody", hasOwnMail: true },
	}),
} as const;
