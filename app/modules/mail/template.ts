import { z } from "zod";
import type { Writing } from "#app/lib/writing.ts";
import type { MailContent } from "./mail-content.ts";

/** Where a mail comes from, known when it is written out. */
type MailSource = {
	/** The workspace's name; the product's for mail from the site. */
	name: string;
	/** A path of the application as a full address on the workspace's own host, or on the site's. */
	url(path: string): string;
	/** How its reader writes dates and numbers. */
	readonly writing: Writing;
};

export type MailScope = "tenant" | "site";

export type MailTemplate<Scope extends MailScope, Data extends z.ZodType> = {
	readonly scope: Scope;
	readonly data: Data;
	/** What its reader may end with one click: `digest`, or a kind of notification. Null for what has to reach them. */
	readonly ends: (data: unknown) => string | null;
	/** Throws ZodError when the data do not fit. */
	readonly compose: (data: unknown, source: MailSource) => MailContent;
};

type Write<Data extends z.ZodType> = (data: z.output<Data>, source: MailSource) => MailContent;

/** A mail from a workspace to one of its people. */
export function tenantMail<Data extends z.ZodType>(
	data: Data,
	write: Write<Data>,
): MailTemplate<"tenant", Data> {
	return template("tenant", data, write);
}

/** A mail from a workspace that nobody asked for at that moment. */
export function endableMail<Data extends z.ZodType>(
	data: Data,
	ends: (data: z.output<Data>) => string | null,
	write: Write<Data>,
): MailTemplate<"tenant", Data> {
	return { ...template("tenant", data, write), ends: (given) => ends(data.parse(given)) };
}

/** A mail from the site to somebody who may not have a workspace yet. */
export function siteMail<Data extends z.ZodType>(
	data: Data,
	write: Write<Data>,
): MailTemplate<"site", Data> {
	return template("site", data, write);
}

function template<Scope extends MailScope, Data extends z.ZodType>(
	scope: Scope,
	data: Data,
	write: Write<Data>,
): MailTemplate<Scope, Data> {
	const compose = (given: unknown, source: MailSource) => write(data.parse(given), source);
	return { scope, data, ends: () => null, compose };
}

/** A path of the application, with the token in it where there is one: `/reset/…`. */
export const path = z.string().regex(/^\/[^/\\]/, "A path begins with one slash");
