import { eq } from "drizzle-orm";
import type { TenantJobContext, TenantJobHandler } from "#app/jobs/handler.server.ts";
import { readCsv } from "#app/lib/read-csv.server.ts";
import { checkImportJob } from "#app/modules/time-import/check-import.job.server.ts";
import { blankColumns } from "#app/modules/time-import/columns-step.ts";
import { detect } from "#app/modules/time-import/detect.ts";
import { byField } from "#app/modules/time-import/fields.ts";
import { runImportJob } from "#app/modules/time-import/run-import.job.server.ts";
import { undoImportJob } from "#app/modules/time-import/undo-import.job.server.ts";
import { timeImports } from "#db/tenant/time-imports.ts";
import type { Answer } from "#tests/kit/http.ts";
import type { Kit } from "#tests/kit/kit.ts";
import type { Product } from "#tests/kit/product.ts";
import type { TestMember, TestTenant } from "#tests/kit/tenant.ts";
import { multipart, type Sent, upload } from "../files/uploading.ts";
import { jobContext } from "../onboarding/sign-up-kit.ts";

/** Somebody who brings files of hours into a workspace, by its pages and its jobs. */
export function importer(kit: Kit, product: Product, tenant: TestTenant, who = tenant.owner) {
	const cookieOf = (member: TestMember) => product.cookieOf(tenant, member);
	const headersOf = async (member: TestMember) => ({
		cookie: await cookieOf(member),
		...{ accept: "text/html", "sec-fetch-dest": "document" },
	});
	const post = async (path: string, form: Record<string, string> = {}) =>
		product.post(tenant.slug, path, form, { headers: await headersOf(who) });

	async function send(sent: Sent): Promise<Answer> {
		const headers = { accept: "text/html", "sec-fetch-dest": "document" };
		const wish = { slug: tenant.slug, path: "/time/import", body: multipart([sent]), headers };
		return upload(product, { ...wish, cookie: await cookieOf(who) });
	}

	/** Runs a job as a worker does, in a transaction of its own. */
	async function run(
		job: TenantJobHandler,
		importId: string,
		over: Partial<TenantJobContext> = {},
	): Promise<void> {
		const record = await product.services.directory.byId(tenant.id);
		if (!record) throw new Error("The workspace is gone.");
		const context = { ...jobContext(product.services, kit.owner), tenant: record, ...over };
		const payload = { importId, memberId: who.id };
		await kit.asTenant(tenant, (db) => job.run(db, payload, context));
	}

	/** Sends the columns as they are found, with what is to be otherwise. */
	async function columns(id: string, content: string, over: Record<string, string> = {}) {
		const csv = readCsv(content);
		const found = detect("rows" in csv ? (csv.rows[0]?.cells ?? []) : []).columns;
		const form = {
			...{ ...blankColumns, ...byField((field) => String(found[field] ?? "")) },
			...{ zone: "Africa/Johannesburg", usualClient: "No client", usualProject: "No project" },
			...{ usualTask: "General", _seen: String((await row(id)).version), ...over },
		};
		return post(`/time/import/${id}/columns`, form);
	}

	/** Sends who and what the names are: everybody as `people` says, everything made new or as `works` says. */
	async function names(
		id: string,
		people: (key: string) => string,
		works: (key: string) => string = () => "make",
	): Promise<Answer> {
		const { mapping, version } = await row(id);
		const { survey } = mapping as { survey: Record<"people" | "works", { key: string }[]> };
		const form: Record<string, string> = { _seen: String(version) };
		for (const [at, { key }] of survey.people.entries()) {
			form[`person.${at}`] = key;
			form[`member.${at}`] = people(key);
		}
		for (const [at, { key }] of survey.works.entries()) {
			form[`work.${at}`] = key;
			form[`target.${at}`] = works(key);
			form[`other.${at}`] = "";
		}
		return post(`/time/import/${id}/names`, form);
	}

	async function row(id: string) {
		const [found] = await kit.asTenant(tenant, (db) =>
			db.select().from(timeImports).where(eq(timeImports.id, id)),
		);
		if (!found) throw new Error(`There is no import ${id}`);
		return found;
	}

	/** Uploads a file, and has it tried with all hours as somebody's. */
	async function tried(content: string, memberId = who.id, over: Record<string, string> = {}) {
		const answer = await send({ name: "hours.csv", content });
		const id = /[0-9a-f-]{36}/.exec(String(answer.headers.location))?.[0] ?? "";
		await columns(id, content, over);
		await names(id, () => memberId);
		await run(checkImportJob, id);
		return id;
	}

	return {
		...{ send, columns, names, row, tried, run, post },
		get: async (path: string) => product.ask(tenant.slug, path, { headers: await headersOf(who) }),
		/** Brings a file in that was tried. */
		async start(id: string, over: Partial<TenantJobContext> = {}) {
			await post(`/time/import/${id}/trial`);
			await run(runImportJob, id, over);
		},
		async undo(id: string) {
			await post(`/time/import/${id}/undo`);
			await run(undoImportJob, id);
		},
	};
}
