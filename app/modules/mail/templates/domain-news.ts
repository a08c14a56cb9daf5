import { z } from "zod";
import { button, heading, type MailContent, paragraph } from "../mail-content.ts";
import { tenantMail } from "../template.ts";

const schema = z.object({
	news: z.enum(["ready", "failing", "dropped", "expired"]),
	host: z.string(),
	/** What is not as it should be, in words. */
	problem: z.string().nullable(),
});

type News = z.output<typeof schema>;

/** To the owners: what happened to a domain of the workspace. Links lead to where the workspace answers now. */
export const domainNews = tenantMail(schema, (news, { name, url }): MailContent => {
	const { subject, text } = words(news, name);
	return {
		subject,
		preheader: text,
		blocks: [
			heading(subject),
			paragraph(text),
			...(news.problem ? [paragraph(news.problem)] : []),
			button("See the domain", url("/settings/domain")),
		],
		reason: `You get this because you are an owner of ${name}.`,
	};
});

function words({ news, host }: News, name: string): { subject: string; text: string } {
	switch (news) {
		case "ready":
			return {
				subject: `${host} is ready`,
				text: `${name} answers there now. Open it and sign in; from there you can make it the workspace’s address for everybody.`,
			};
		case "failing":
			return {
				subject: `${host} does not work any more`,
				text: `Its records changed, so ${name} answers at its address with us until they are right again. We look every hour, and give the domain up after seven days. Whoever was signed in there signs in again.`,
			};
		case "dropped":
			return {
				subject: `We gave up ${host}`,
				text: `Its records were not right for seven days. ${name} answers at its address with us. To have the domain back, add it again.`,
			};
		case "expired":
			return {
				subject: `We stopped looking at ${host}`,
				text: `Its records did not come in 30 days. Nothing else changed. When they can, add the domain again.`,
			};
		default:
			return news satisfies never;
	}
}
