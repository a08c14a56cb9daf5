import { createReadStream, createWriteStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { takeTry } from "#app/modules/accounts/attempts.server.ts";
import { waitWords } from "#app/modules/accounts/wait-words.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { spoolPath } from "#app/modules/files/spool.server.ts";
import { notify } from "#app/modules/notifications/notify.server.ts";
import type { MemberSteps } from "#app/request/enter-in-steps.server.ts";
import { Problem } from "#app/request/problem.ts";
import { copyReadable } from "#db/archive/readable-copy.ts";
import { tenantSnapshot } from "#db/archive/tenant-snapshot.ts";
import { writeZip } from "#db/archive/zip-writer.ts";
import { attempts } from "#db/tenant/attempts.ts";
import { ownCopyLimits } from "./own-copy-limits.ts";

/**
 * What the workspace keeps about the signed-in person, as a zip of CSV and JSON (POPIA section 23, GDPR articles 15 and
 * 20). Without secrets: not even one's own password hash helps anybody. Each takes a connection of its own for as long as
 * it is written, so there are few at a time.
 *
 * @throws Problem `copy.taken_often`
 */
export async function ownCopy(visit: MemberSteps): Promise<Response> {
	const { services, tenant, member, context, step, now } = visit;
	const limits = ownCopyLimits(tenant.id, member.id);
	const wait = await step((db) => takeTry(db, attempts, services, limits, now));
	if (wait > 0) throw tooOften(wait);
	const path = await spoolPath(services.env.DATA_DIR);
	try {
		await tenantSnapshot(services.env.DATABASE_URL, tenant, (tx) =>
			writeZip(createWriteStream(path, { flags: "wx", mode: 0o600 }), async (zip) => {
				const tables = await copyReadable(tx, zip, { personId: member.id });
				zip.addText("README.txt", readme(tenant.name, member.name, now, tables));
			}),
		);
		await step(async (db) => {
			await recordAudit(
				db,
				{ kind: "member", id: member.id, requestId: context.requestId },
				{ action: "member:copy-own", objectType: "member", objectId: member.id },
			);
			await notify(db, {
				...{ kind: "own-copy-taken", cause: context.requestId, to: [member.id], params: {} },
			});
		});
		const { size } = await stat(path);
		const content = createReadStream(path);
		content.once("close", () => void rm(path, { force: true }));
		// The web's streams have two types that are one thing: Node's and the browser's.
		return new Response(Readable.toWeb(content) as unknown as ReadableStream, {
			headers: {
				"Content-Type": "application/zip",
				"Content-Length": String(size),
				"Content-Disposition": 'attachment; filename="my-data.zip"',
				"Cache-Control": "private, no-store, no-transform",
			},
		});
	} catch (error) {
		await rm(path, { force: true });
		throw error;
	}
}

function tooOften(wait: number): Problem {
	const message = `Copies were taken often just now. Try again in ${waitWords(wait)}.`;
	return new Problem("copy.taken_often", message, { status: 429, retryAfter: wait });
}

function readme(
	workspace: string,
	person: string,
	now: Date,
	tables: readonly { name: string; rows: number }[],
): string {
	return [
		`What ${workspace} keeps about ${person} in Crowdminder`,
		`Taken on ${now.toISOString()}.`,
		"",
		"Each table is there twice: csv/ for a spreadsheet, json/ for programs.",
		"Times are in UTC. Passwords and other secrets are not in it.",
		"",
		...tables.filter(({ rows }) => rows > 0).map(({ name, rows }) => `${name}: ${rows}`),
		"",
	].join("\r\n");
}
