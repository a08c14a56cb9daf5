import type { SiteArgs } from "#app/request/page.server.ts";
import { takenWords } from "./availability.ts";
import { slugTaken } from "./draft.ts";
import { openStep } from "./open-step.server.ts";
import { freeSlugs } from "./slug-hold.server.ts";
import { isWithoutDraft } from "./without-draft.server.ts";

/** The address step: the best suggestion typed in and others beside it, and with what happened when somebody else was faster. */
export async function openAddress(visit: SiteArgs) {
	const { db, services, now } = visit;
	const { draft, answers, form } = await openStep(visit, "address");
	const { slug = "" } = form.values;
	const typed = typeof slug === "string" ? slug : "";
	const { name = "", country = "" } = answers.company ?? {};
	const wanted = { typed, company: name, country };
	const suggestions = isWithoutDraft(visit.context)
		? []
		: await freeSlugs(db, wanted, draft?.id ?? null, now);
	const { host } = new URL(services.env.BASE_ORIGIN);
	const [proposed = "", ...others] = suggestions;
	const values = draft?.kept.address ? form.values : { slug: proposed };
	const lost = draft?.stateDetail === slugTaken ? { slug: takenWords(typed, `.${host}`) } : {};
	const step = { ...form, values, errors: { ...form.errors, ...lost } };
	return { step, suggestions: draft?.kept.address ? suggestions.slice(0, 3) : others };
}
