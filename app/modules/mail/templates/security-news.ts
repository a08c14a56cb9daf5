import { z } from "zod";
import { button, heading, paragraph } from "../mail-content.ts";
import { path, tenantMail } from "../template.ts";

const schema = z.discriminatedUnion("kind", [
	z.object({ kind: z.enum(["code-app-set-up", "code-app-removed", "recovery-codes-made"]), path }),
	z.object({ kind: z.enum(["passkey-added", "passkey-removed"]), passkey: z.string(), path }),
	z.object({ kind: z.literal("recovery-code-used"), left: z.number().int(), path }),
	/** By an owner or admin. */
	z.object({ kind: z.enum(["factors-reset", "asked"]), by: z.string(), path }),
]);

type News = z.output<typeof schema>;

/** To a member: how they sign in has changed, or is to. */
export const securityNews = tenantMail(schema, (news, { name, url }) => {
	const { subject, text, act = "See how you sign in" } = words(news, name);
	return {
		subject,
		preheader: text,
		blocks: [
			heading(subject),
			paragraph(text),
			...(isRequest(news)
				? []
				: [
						paragraph(
							"If it was not you, change your password, sign out the other sessions and tell whoever runs your workspace.",
						),
					]),
			button(act, url(news.path)),
		],
		reason: `You get this because you are a member of ${name}.`,
	};
});

/** Nothing was changed: something is asked. */
function isRequest({ kind }: News): boolean {
	return kind === "asked" || kind === "factors-reset";
}

function words(news: News, name: string): { subject: string; text: string; act?: string } {
	switch (news.kind) {
		case "code-app-set-up":
			return {
				subject: `Codes from an app are set up for ${name}`,
				text: "After your password you are asked for a code from it.",
			};
		case "code-app-removed":
			return {
				subject: `Codes from an app are removed for ${name}`,
				text: "You are not asked for one any more when you sign in.",
			};
		case "recovery-codes-made":
			return {
				subject: `New recovery codes for ${name}`,
				text: "The ones before do not work any more.",
			};
		case "passkey-added":
			return {
				subject: `A passkey was added for ${name}`,
				text: `“${news.passkey}” signs you in from now on.`,
			};
		case "passkey-removed":
			return {
				subject: `A passkey was removed for ${name}`,
				text: `“${news.passkey}” does not sign you in any more.`,
			};
		case "recovery-code-used":
			return {
				subject: `A recovery code signed you in to ${name}`,
				text: `It does not work again. ${leftText(news.left)}`,
			};
		case "factors-reset":
			return {
				subject: `Your second factor for ${name} was taken away`,
				text: `${news.by} took it away, so that you can sign in with your password and set it up anew. You are signed out everywhere. If you did not ask for it, speak to them.`,
				act: "Sign in",
			};
		case "asked":
			return {
				subject: `Set up a second factor for ${name}`,
				text: `${news.by} asks you for one: a passkey, or a code from an app on your phone. It takes two minutes, and then a password alone lets nobody in.`,
				act: "Set it up",
			};
		default:
			return news satisfies never;
	}
}

function leftText(left: number): string {
	if (left === 0) return "None is left: make new ones.";
	return left === 1 ? "One is left: make new ones soon." : `${left} are left.`;
}
