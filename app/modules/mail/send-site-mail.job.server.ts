import { MailRefused } from "#app/integrations/mail/transport.server.ts";
import { siteHandler } from "#app/jobs/handler.server.ts";
import { composeMail } from "./compose.server.ts";
import { mailJobs } from "./jobs.ts";
import { openMail } from "./sealed-mail.server.ts";

/** Sends one mail of the site. A refused one is not tried again: nobody waits for the answer but its reader. */
export const sendSiteMailJob = siteHandler(
	"send-site-mail",
	mailJobs["send-site-mail"],
	async ({ mailId, sealed }, { services, log }) => {
		const { env } = services;
		const mail = openMail(env.APP_SECRET, mailId, sealed);
		const sender = {
			name: "Crowdminder",
			senderName: "Crowdminder",
			replyTo: null,
			origin: env.BASE_ORIGIN,
			unsubscribePath: null,
		};
		try {
			await services.mail.send(composeMail(mailId, mail, sender));
		} catch (error) {
			if (!(error instanceof MailRefused)) throw error;
			log.info({ reply: error.reply }, "the mail server refused a mail");
		}
	},
);
