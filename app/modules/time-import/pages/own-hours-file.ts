import { tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { answerOwnHours } from "../own-hours-answer.server.ts";

/** One's own hours of some days; `?from&to&format=csv|xlsx`. */
export const loader = asResource(
	tenantLoader(
		{ permission: "time-entry:capture", feature: "time", support: "refused" },
		answerOwnHours,
	),
);
