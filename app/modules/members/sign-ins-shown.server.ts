import { isId } from "#app/lib/id.ts";
import { minuteText } from "#app/lib/moment-text.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { signInHistory } from "#app/modules/accounts/history/sign-in-history.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { personById } from "./person.server.ts";

const pageSize = 25;

/** Who signed in, or tried to: everybody, or `?person`. */
export async function signInsShown({ db, tenant, member, url, now }: MemberArgs) {
	const idIn = (name: string) => {
		const id = url.searchParams.get(name);
		return id !== null && isId(id) ? id : null;
	};
	const memberId = idIn("person");
	const person = memberId === null ? null : await personById(db, memberId, now);
	const wanted = { memberId, before: idIn("before"), limit: pageSize + 1 };
	const rows = await signInHistory(db, wanted);
	const shown = rows.slice(0, pageSize);
	const zone = member.timeZone ?? tenant.timeZone;
	return {
		title: person === null ? "Sign-ins" : `Sign-ins of ${person.name}`,
		lines: shown.map(({ at, name, ...line }) => ({
			...line,
			at: minuteText(at, now, zone, writingFor(member, tenant)),
			who: name ?? "An address that nobody has",
		})),
		next: rows.length > pageSize ? nextPage(memberId, shown.at(-1)?.id) : undefined,
	};
}

function nextPage(memberId: string | null, before: string | undefined): string {
	const search = new URLSearchParams({ ...(memberId ? { person: memberId } : {}) });
	if (before) search.set("before", before);
	return `/people/sign-ins?${search}`;
}
