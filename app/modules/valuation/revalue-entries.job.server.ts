import { enqueueMany } from "#app/jobs/enqueue.server.ts";
import { tenantHandler } from "#app/jobs/handler.server.ts";
import { valuationJobs } from "./jobs.ts";
import { continueRevaluation, waitingRevaluations } from "./revaluations.server.ts";

/** One batch in one transaction: interrupted, the next run takes up after the last that was written. */
export const revalueEntriesJob = tenantHandler(
	"revalue-entries",
	valuationJobs["revalue-entries"],
	async (db, { revaluationId }) => {
		await continueRevaluation(db, revaluationId);
	},
);

export const resumeRevaluationsJob = tenantHandler(
	"resume-revaluations",
	valuationJobs["resume-revaluations"],
	async (db) => {
		const waiting = await waitingRevaluations(db);
		const newJobs = waiting.map(({ id }) => ({ payload: { revaluationId: id } }));
		await enqueueMany(db, "revalue-entries", newJobs);
	},
);
