import { z } from "zod";
import { seal, unseal } from "#app/lib/seal.server.ts";
import { type SiteMail, type TemplateName, type TenantMail, templates } from "./templates.ts";

const sealedMail = z.object({
	template: z.string().refine(isTemplateName),
	to: z.email(),
	data: z.unknown(),
});

export type OpenedMail = { template: TemplateName; to: string; data: unknown };

/** Checks a mail and encrypts it, links and address included, under its own id. */
export function sealMail(appSecret: string, id: string, mail: TenantMail | SiteMail): string {
	const data = templates[mail.template].data.parse(mail.data);
	const whole = sealedMail.parse({ template: mail.template, to: mail.to, data });
	return seal(appSecret, `mail:${id}`, JSON.stringify(whole));
}

export function openMail(appSecret: string, id: string, sealed: string): OpenedMail {
	return sealedMail.parse(JSON.parse(unseal(appSecret, `mail:${id}`, sealed)));
}

function isTemplateName(name: string): name is TemplateName {
	return Object.hasOwn(templates, name);
}
