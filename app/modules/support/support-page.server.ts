import { minuteText } from "#app/lib/moment-text.ts";
import { writingFor } from "#app/lib/writing-of.ts";
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
	const writing = writingFor(member, tenant);
	const consent = await currentConsent(db, now);
	const lines = await readSupportLines(db, shown);
	return {
		pages: settingsPages((permission) => mayDo(member, permission)),
		consent: consent && {
			until: minuteText(consent.until, now, zone, writing),
			given: minuteText(consent.givenAt, now, zone, writing),
			givenBy: consent.givenBy,
		},
		lines: lines.map(({ id, at, ...line }) => ({
			...{ id, at: minuteText(at, now, zone, writing) },
			...supportLineWords(line, (moment) => minuteText(moment, now, zone, writing)),
		})),
	};
}
