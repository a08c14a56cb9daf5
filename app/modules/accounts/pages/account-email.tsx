import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { emailProblem, normalEmail } from "#app/lib/email-address.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { AccountPart } from "../components/account-part.tsx";
import { EmailForm } from "../components/email-form.tsx";
import { requestEmailChange } from "../email-change.server.ts";
import { waitWords } from "../wait-words.ts";

export const loader = tenantLoader({ access: "member" }, ({ member }) => ({ email: member.email }));

export const action = tenantAction({ access: "member", whileLocked: true }, async (args) => {
	const { db, request, services, member, context, now } = args;
	const newEmail = normalEmail(String((await request.formData()).get("newEmail") ?? ""));
	const isSame = newEmail === normalEmail(member.email);
	const error = isSame ? "That is your address already." : emailProblem(newEmail);
	if (error) return data({ newEmail, error }, 422);
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	const wait = await requestEmailChange(db, services, actor, member, newEmail, now);
	if (wait > 0) {
		const later = `Mailing that address rests. Try again in ${waitWords(wait)}.`;
		return data({ newEmail, error: later }, 429);
	}
	const text = "Both addresses have a mail now. Nothing changes until both agree.";
	return redirectWithFlash("/account", { text }, args);
});

export const meta: MetaFunction = () => [{ title: "Your email · Crowdminder" }];

export default function AccountEmail() {
	const { email } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "error" in answer ? answer : undefined;
	return (
		<AccountPart title="Email" answer={answer}>
			<EmailForm email={email} typed={refused?.newEmail} error={refused?.error} />
		</AccountPart>
	);
}
