import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import type { PublicDb, TenantDb } from "#db/handle.ts";
import { servesSchemaVersion } from "#db/schema-range.ts";
import { type Claim, ClaimLost, completeJob, postponeJob } from "./claim.server.ts";
import { type Crew, contextOf, type FetchedJob } from "./crew.server.ts";
import { failJob } from "./fail-job.server.ts";
import type { JobContext, Postponed, TenantJobHandler } from "./handler.server.ts";
import { type JobData, jobData } from "./job-data.ts";
import { jobs } from "./registry.ts";

type Outcome = "done" | "postponed" | "dropped";

/** Runs a fetched job to its end: done, postponed, or failed and queued again. Never throws. */
export async function runJob(crew: Crew, fetched: FetchedJob): Promise<void> {
	const began = performance.now();
	try {
		const data = jobData.parse(fetched.data);
		const context = contextOf(crew, fetched, data);
		const outcome = await attempt(crew, fetched, data, context);
		context.log.info({ outcome, ms: Math.round(performance.now() - began) }, "job");
	} catch (error) {
		if (!(error instanceof ClaimLost)) await failJob(crew, fetched, error);
		else crew.services.log.warn({ jobId: fetched.id }, "the job went to another worker meanwhile");
	}
}

async function attempt(
	crew: Crew,
	claim: Claim,
	data: JobData,
	context: JobContext,
): Promise<Outcome> {
	const handler = crew.handlers.get(data.job);
	if (!handler) throw new Error(`This worker knows no job ${data.job}`);
	if (handler.scope === "tenant") return attemptForTenant(handler, claim, data, context);
	const postponed = await handler.run(data.payload, context);
	return settle(context.services.database.public, claim, postponed);
}

async function attemptForTenant(
	handler: TenantJobHandler,
	claim: Claim,
	data: JobData,
	context: JobContext,
): Promise<Outcome> {
	const { database, directory } = context.services;
	const tenant = data.tenantId ? await directory.byId(data.tenantId) : null;
	if (!tenant || tenant.state === "deleting") {
		await completeJob(database.public, claim);
		return "dropped";
	}
	const seconds = secondsToWait(tenant, jobs[handler.name].whileSuspended);
	if (seconds > 0) {
		const postponedUntil = new Date(Date.now() + seconds * 1000);
		return settle(database.public, claim, { postponedUntil });
	}
	return database.asTenant(tenant, async (db) => {
		const postponed = await handler.run(db, data.payload, { ...context, tenant });
		return settle(db, claim, postponed);
	});
}

async function settle(
	db: PublicDb | TenantDb,
	claim: Claim,
	postponed: Postponed | null,
): Promise<Outcome> {
	if (postponed) {
		await postponeJob(db, claim, postponed.postponedUntil);
		return "postponed";
	}
	await completeJob(db, claim);
	return "done";
}

/** Until a tenant that cannot be served now is looked at again; 0 when it can. */
function secondsToWait(tenant: TenantRecord, whileSuspended: boolean): number {
	switch (tenant.state) {
		case "active":
			return servesSchemaVersion(tenant.schemaVersion) ? 0 : 30;
		case "provisioning":
			return 5;
		case "suspended":
			return whileSuspended ? 0 : 300;
		case "archived":
		case "deleting":
			return 300;
		default:
			return tenant.state satisfies never;
	}
}
