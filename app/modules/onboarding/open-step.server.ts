import { redirect } from "@remix-run/node";
import { placeAfter, placeBefore, placeFor, progressAt } from "#app/modules/wizard/places.ts";
import { withoutSecrets } from "#app/modules/wizard/read-form.ts";
import type { StepName } from "#app/modules/wizard/wizard.ts";
import type { SiteArgs } from "#app/request/page.server.ts";
import { browserDraft } from "./browser-draft.server.ts";
import { isOpen, type SignUpDraft, walkDraft } from "./draft.ts";
import { isReturning } from "./is-returning.ts";
import { type SignUpAnswers, signUp } from "./sign-up.ts";
import { isWithoutDraft } from "./without-draft.server.ts";

/** What every page of the sign-up shows. */
export async function openPlace(visit: SiteArgs, name: string) {
	const { draft, expired } = await browserDraft(visit);
	if (draft && !isOpen(draft)) throw redirect("/start/progress");
	const way = walkDraft(draft);
	const place = placeFor(way, name);
	if (place.name !== name && !isWithoutDraft(visit.context))
		throw redirect(`${place.path}${visit.url.search}`);
	const back = placeBefore(way, name);
	const next = placeAfter({ ...way, furthest: way.places.at(-1) ?? way.furthest }, name);
	return {
		draft,
		way,
		frame: {
			name,
			progress: progressAt(way, name),
			back: back ? { title: back.title, path: back.path } : null,
			next: isReturning(visit.url) ? "Review" : next.title,
			expired: expired || visit.url.searchParams.has("expired"),
		},
	};
}

/** A step's form as it was left, with what is wrong in it when the person had gone on from it. */
export async function openStep(visit: SiteArgs, name: StepName<SignUpAnswers>) {
	const { draft, way, frame } = await openPlace(visit, name);
	const stored = draft?.kept[name];
	const place = way.places.find((one) => one.name === name);
	return {
		draft,
		answers: way.answers,
		stored,
		form: {
			frame,
			values: withoutSecrets(signUp.steps[name], {
				...signUp.steps[name].blank,
				...stored?.values,
			}),
			errors: place?.errors ?? {},
			seen: seenVersion(draft),
		},
	};
}

function seenVersion(draft: SignUpDraft | null): number {
	return draft?.version ?? 0;
}
