import { loadGuessScore } from "#app/modules/accounts/guess-score.server.ts";
import { passwordTrouble } from "#app/modules/accounts/password-rules.ts";
import type { FormValues } from "#app/modules/wizard/wizard.ts";
import type { SiteArgs } from "#app/request/page.server.ts";
import { type SignUpDraft, walkDraft } from "./draft.ts";
import { sendCode } from "./email-code.server.ts";
import type { You } from "./steps/you.ts";
import type { SignUpWork } from "./take-step.server.ts";

/** The password is judged and kept as its hash; an address that is not proved gets a code. */
export function youWork(visit: SiteArgs, draft: SignUpDraft): SignUpWork<You> {
	const { services, context, now } = visit;
	return {
		async judge(_, values) {
			const { password } = values;
			if (typeof password !== "string" || password === "") return {};
			const trouble = passwordTrouble(password, ownWords(values, draft), await loadGuessScore());
			return trouble ? { password: trouble } : {};
		},
		async hashSecrets(values, errors) {
			const { password } = values;
			if (typeof password !== "string" || password === "" || errors.password) return values;
			return { ...values, password: { kept: await services.passwords.hash(password) } };
		},
		async afterwards({ email }) {
			if (draft.provedEmail === email || draft.codeEmail === email) return;
			const { clientAddress } = context;
			await sendCode(services, { draftId: draft.id, email, clientAddress }, now);
		},
	};
}

function ownWords(values: FormValues, draft: SignUpDraft) {
	const { name, email } = values;
	const { company } = walkDraft(draft).answers;
	return {
		...(typeof name === "string" ? { name } : {}),
		...(typeof email === "string" ? { email } : {}),
		...(company ? { workspace: company.name } : {}),
	};
}
