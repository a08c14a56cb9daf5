import { tenantHandler } from "#app/jobs/handler.server.ts";
import { noteExpiry } from "./consent.server.ts";
import { supportJobs } from "./jobs.ts";

export const endSupportConsentJob = tenantHandler(
	"end-support-consent",
	supportJobs["end-support-consent"],
	async (db, _payload, { now }) => noteExpiry(db, now),
);
