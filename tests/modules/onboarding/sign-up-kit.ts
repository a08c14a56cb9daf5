import { eq } from "drizzle-orm";
import type { Sql } from "postgres";
import { createMailTransport } from "#app/integrations/mail/transport.server.ts";
import type { JobContext } from "#app/jobs/handler.server.ts";
import { newId } from "#app/lib/id.ts";
import type { SignUpDraft } from "#app/modules/onboarding/draft.ts";
import { draftById, signUpDrafts } from "#app/modules/onboarding/drafts.server.ts";
import type { FormValues } from "#app/modules/wizard/wizard.ts";
import type { Services } from "#app/services.server.ts";
import { onboardingDrafts } from "#db/public/onboarding.ts";

export const companyForm: FormValues = {
	name: "Thornbrook Advisory",
	country: "ZA",
	timeZone: "Africa/Johannesburg",
	currency: "ZAR",
	locale: "en-ZA",
	vatNumber: "4890274631",
};

export const passwordHash = "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaA";

/** The forms of a sign-up that is ready to be sent. */
export function completeForms(slug: string): Record<string, FormValues> {
	return {
		company: companyForm,
		address: { slug },
		you: {
			name: "Pieter van Rensburg",
			email: `pieter@${slug}.example`,
			password: { kept: passwordHash },
			terms: "yes",
		},
		plan: { plan: "business", billing: "yearly" },
		team: {
			addresses: "",
			email: [`ayesha@${slug}.example`, `Riaan@${slug}.example`],
			role: ["manager", "employee"],
		},
	};
}

/** A draft with these forms, each gone on from; its address is proved. */
export async function draftWith(
	services: Services,
	forms: Record<string, FormValues>,
	now = new Date(),
): Promise<SignUpDraft> {
	const store = signUpDrafts(services);
	const { draft } = await store.begin(now);
	for (const [step, values] of Object.entries(forms)) {
		await store.save(draft.id, { step, values, seen: 99, tab: "", done: true, now });
	}
	const email = forms.you?.email;
	if (typeof email === "string") await set(services, draft.id, { provedEmail: email });
	return reread(services, draft.id);
}

export async function set(
	{ database }: Pick<Services, "database">,
	draftId: string,
	values: Partial<typeof onboardingDrafts.$inferInsert>,
): Promise<void> {
	await database.public
		.update(onboardingDrafts)
		.set(values)
		.where(eq(onboardingDrafts.id, draftId));
}

export async function reread(
	{ database }: Pick<Services, "database">,
	draftId: string,
): Promise<SignUpDraft> {
	const draft = await draftById(database.public, draftId);
	if (!draft) throw new Error("The draft is gone");
	return draft;
}

/** What a worker hands to a job; `owner` null is a worker without the migrator's login. */
export function jobContext(services: Services, owner: Sql | null, attempt = 0): JobContext {
	return {
		services: { ...services, owner, mail: createMailTransport(services.env) },
		id: newId(),
		attempt,
		now: new Date(),
		log: services.log,
		signal: new AbortController().signal,
		progress: async () => undefined,
	};
}
