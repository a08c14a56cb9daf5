import { textOfBytes } from "#app/lib/text-of-bytes.ts";
import { holdSeats } from "#app/modules/entitlements/seats.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { knownAddresses } from "./invite.server.ts";
import { readInviteList } from "./invite-list.server.ts";
import { type JudgedLine, judgeList } from "./judge-list.ts";
import { rolesToGiveNow } from "./own-roles.server.ts";
import { peopleCounts } from "./people-counts.server.ts";
import { freeSeats } from "./seats-problem.ts";

/** A list as it was given: its text, and the role of lines that name none. */
export type GivenList = { readonly text: string; readonly role: string };

export type CheckedList = GivenList &
	({ readonly problem: string } | { readonly lines: readonly JudgedLine[] });

/** The list of a posted form: of a file where one was chosen, else what was pasted. */
export async function listOf(form: FormData): Promise<GivenList> {
	const file = form.get("file");
	const isFile = file instanceof File && file.size > 0;
	const text = isFile
		? textOfBytes(new Uint8Array(await file.arrayBuffer()))
		: String(form.get("text") ?? "");
	return { text: text.replace(/^\ufeff/, ""), role: String(form.get("role") ?? "") };
}

/** What becomes of each line; until the transaction ends nothing changes that this rests on. Nothing is sent. */
export async function checkList(
	{ db, tenant, member, now }: Pick<MemberArgs, "db" | "tenant" | "member" | "now">,
	given: GivenList,
): Promise<CheckedList> {
	const read = readInviteList(given.text);
	if ("problem" in read) return { ...given, problem: read.problem };
	const mayGive = await rolesToGiveNow(db, member);
	await holdSeats(db);
	const { seats } = await peopleCounts(db, tenant, now);
	const lines = judgeList(read.people, {
		known: await knownAddresses(
			db,
			read.people.map(({ email }) => email),
			now,
		),
		...{ mayGive, usual: mayGive.find(({ name }) => name === given.role) },
		freeSeats: freeSeats(seats),
	});
	return { ...given, lines };
}
