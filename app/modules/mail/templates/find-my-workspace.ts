import { z } from "zod";
import { button, heading, link, paragraph } from "../mail-content.ts";
import { siteMail } from "../template.ts";

/** Lists the workspaces of an address, or says that there is none: the page answers the same either way. */
export const findMyWorkspace = siteMail(
	z.object({
		workspaces: z.array(z.object({ name: z.string(), origin: z.url({ protocol: /^https?$/ }) })),
	}),
	({ workspaces }, { url }) =>
		workspaces.length > 0 ? listed(workspaces) : noWorkspace(url("/sign-up")),
);

const reason =
	"You get this because somebody asked on our site which workspaces this address belongs to. If it was not you, do nothing: only this mailbox learns the answer.";

function listed(workspaces: { name: string; origin: string }[]) {
	const [first] = workspaces;
	const isOne = workspaces.length === 1 && first !== undefined;
	return {
		subject: isOne ? `Your workspace is ${first.name}` : "Your workspaces",
		preheader: workspaces.map((workspace) => workspace.name).join(", "),
		blocks: [
			heading(isOne ? first.name : "Your workspaces"),
			paragraph("Keep the address: you sign in there."),
			...workspaces.map(({ name, origin }) =>
				link(new URL(origin).host, origin, isOne ? undefined : name),
			),
		],
		reason,
	};
}

function noWorkspace(signUpUrl: string) {
	return {
		subject: "No workspace has this address",
		preheader: "Perhaps you were invited with another one.",
		blocks: [
			heading("No workspace has this address"),
			paragraph(
				"Perhaps you were invited with another address. Whoever runs your company's workspace can see which one.",
			),
			button("Sign a company up", signUpUrl),
		],
		reason,
	};
}
