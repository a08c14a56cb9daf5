import { minuteText } from "#app/lib/moment-text.ts";
import { settingsPages } from "#app/modules/settings/settings-pages.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { currentConsent } from "./consent.server.ts";
import { supportLineWords } from "./support-line.ts";
import { readSupportLines } from "./support-lines.server.ts";

/** Lines on the page. */
const shown = 100;

/** What an owner sees of support: the consent that counts, and who looked at what, newest first. */
export async function supportPage({ db, member, tenant, now }: MemberArgs) {
	const zone = member.timeZone ?? tenant.timeZone;
	const consent = await currentConsent(db, now);
	const lines = await readSupportLines(db, shown);
	return {
		pages: settingsPages((permission) => mayDo(member, permission)),
		consent: consent && {
			until: minuteText(consent.until, now, zone),
			given: minuteText(consent.givenAt, now, zone),
			givenBy: consent.givenBy,
		},
		lines: lines.map(({ id, at, ...line }) => ({
			...{ id, at: minuteText(at, now, zone) },
			...supportLineWords(line, (moment) => minuteText(moment, now, zone)),
		})),
	};
}
