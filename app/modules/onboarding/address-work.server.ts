import { eq } from "drizzle-orm";
import type { StepWork } from "#app/modules/wizard/take-form.server.ts";
import type { SiteArgs } from "#app/request/page.server.ts";
import { onboardingDrafts } from "#db/public/onboarding.ts";
import { takenWords } from "./availability.ts";
import { isOpen, type SignUpDraft } from "./draft.ts";
import { lockDraft } from "./drafts.server.ts";
import { holdSlug } from "./slug-hold.server.ts";
import type { Address } from "./steps/address.ts";

/** A well-formed address is held for the draft; one that cannot be had is wrong. */
export function addressWork({ services, now }: SiteArgs, draft: SignUpDraft): StepWork<Address> {
	const { database, env } = services;
	return {
		/** A suggestion's button, where no scripts run. */
		prepare: (values, sent) => ({ ...values, ...chosenBy(sent) }),
		stays: (sent) => sent.has("use"),
		async judge(checked) {
			if (!checked.ok) return {};
			const { slug } = checked.answer;
			const isHeld = await database.publicTransaction(async (db) => {
				const locked = await lockDraft(db, draft.id, now);
				if (!locked || !isOpen(locked) || !(await holdSlug(db, draft.id, slug, now))) return false;
				await db
					.update(onboardingDrafts)
					.set({ state: "open", stateDetail: null })
					.where(eq(onboardingDrafts.id, draft.id));
				return true;
			});
			const { host } = new URL(env.BASE_ORIGIN);
			return isHeld ? {} : { slug: takenWords(slug, `.${host}`) };
		},
	};
}

function chosenBy(sent: FormData): { slug?: string } {
	const chosen = sent.get("use");
	return typeof chosen === "string" ? { slug: chosen } : {};
}
