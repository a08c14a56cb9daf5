import { featureNames, isFeatureName } from "#app/modules/subscription/features.ts";
import { tenantLoader } from "#app/request/page.server.ts";

/** What the signed-in member's browser may show: names of what they have, and of nothing else. */
export const loader = tenantLoader({ access: "member" }, ({ services, can, released }) => {
	const releases = services.flags.known().map(({ name }) => name);
	return Response.json(
		{
			features: featureNames.filter((feature) => can(feature).allowed),
			released: releases.filter((name) => !isFeatureName(name) && released(name)).sort(),
		},
		{ headers: { "Cache-Control": "private, no-store" } },
	);
});
