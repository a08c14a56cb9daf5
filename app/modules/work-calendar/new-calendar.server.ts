import { data } from "@remix-run/node";
import { holidayCountries, holidayRegions } from "#app/integrations/holidays/places.server.ts";
import { settingsPages } from "#app/modules/settings/settings-pages.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { actorOf } from "./actor.ts";
import { makeCalendar } from "./holiday-calendar.server.ts";

/** What there is to choose from: parts of the country in the address, the workspace's at first. */
export async function newCalendarPage({ member, tenant, url }: MemberArgs) {
	const country = url.searchParams.get("country") ?? tenant.country;
	const countries = await holidayCountries();
	const isKnown = countries.some(({ code }) => code === country);
	return {
		pages: settingsPages((permission) => mayDo(member, permission)),
		...{ country: isKnown ? country : "", countries },
		regions: isKnown ? await holidayRegions(country) : [],
	};
}

/** Makes the posted calendar. */
export async function saveNewCalendar(args: MemberArgs) {
	const form = await args.request.formData();
	const text = (name: string) => String(form.get(name) ?? "");
	const typed = { name: text("name"), country: text("country"), region: text("region") };
	const made = await makeCalendar(args.db, actorOf(args), typed);
	if ("errors" in made) return data({ errors: made.errors }, 422);
	const flash = {
		text: `Made ${made.name}.`,
		detail: "Nobody has it yet: choose it for the company or for a person.",
	};
	return redirectWithFlash(`/settings/holidays/${made.id}`, flash, args);
}
