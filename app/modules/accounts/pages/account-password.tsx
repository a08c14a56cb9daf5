import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { changePassword } from "../change-password.server.ts";
import { AccountPart } from "../components/account-part.tsx";
import { PasswordForm } from "../components/password-form.tsx";

export const loader = tenantLoader({ access: "member" }, ({ member }) => ({ email: member.email }));

export const action = tenantActionInSteps({ access: "member", whileLocked: true }, async (args) => {
	const form = await args.request.formData();
	const errors = await changePassword(args, {
		password: String(form.get("password") ?? ""),
		newPassword: String(form.get("newPassword") ?? ""),
	});
	if (errors) return data({ errors }, 422);
	const text = "Your password is changed, and your other sessions are signed out.";
	return redirectWithFlash("/account/security", { text }, args);
});

export const meta: MetaFunction = () => [{ title: "Your password · Crowdminder" }];

export default function AccountPassword() {
	const { email } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<AccountPart of="security" title="Password" answer={answer}>
			<PasswordForm
				email={email}
				errors={answer && "errors" in answer ? answer.errors : undefined}
			/>
		</AccountPart>
	);
}
