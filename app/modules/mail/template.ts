import { z } from "zod";
import type { MailContent } from "./mail-content.ts";

/** Where a mail comes from, known when it is written out. */
export type MailSource = {
	/** The workspace's name; the product's for mail from the site. */
	name: string;
	/** A path of the application as a full address on the workspace's own host, or on the site's. */
	url(path: string): string;
};

export type MailScope = "tenant" | "site";

export type MailTemplate<Scope extends MailScope, Data extends z.ZodType> = {
	readonly scope: Scope;
	readonly data: Data;
	readonly write: (data: z.output<Data>, source: MailSource) => MailContent;
};

/** A mail from a workspace to one of its people. */
export function tenantMail<Data extends z.ZodType>(
	data: Data,
	write: (data: z.output<Data>, source: MailSource) => MailContent,
): MailTemplate<"tenant", Data> {
	return { scope: "tenant", data, write };
}

/** A mail from the site to somebody who may not have a workspace yet. */
export function siteMail<Data extends z.ZodType>(
	data: Data,
	write: (data: z.output<Data>, source: MailSource) => MailContent,
): MailTemplate<"site", Data> {
	return { scope: "site", data, write };
}

/** A path of the application, with the token in it where there is one: `/reset/…`. */
export const path = z.string().regex(/^\/[^/\\]/, "A path begins with one slash");
