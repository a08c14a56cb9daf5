import { data } from "@remix-run/node";
import { strategyWords } from "#app/modules/flags/flag-facts.ts";
import { tellUnleash } from "#app/modules/flags/read-flags.server.ts";
import { isFeatureName } from "#app/modules/subscription/features.ts";
import type { StaffArgs } from "#app/request/enter-product.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { notFound } from "#app/request/problem.ts";
import { rollOut } from "./roll-out.server.ts";
import { readRolloutForm, releaseStrategy } from "./rollout-form.ts";
import { noteStaffAction } from "./staff-actions.server.ts";

/** The form of a rollout: the first time it says what changes, confirmed it is done. */
export async function rolloutAction(args: StaffArgs) {
	const { services, request, params, staff, now } = args;
	const name = params.flag ?? "";
	const form = await request.formData();
	const { fields, percent, errors } = readRolloutForm(form);
	if (percent === null) return data({ fields, errors, change: null }, 422);
	const flags = await tellUnleash(services, (admin) => admin.flags());
	const flag = flags.find((known) => known.name === name);
	if (!flag) throw notFound("flag");
	const before = flag.strategies.map(strategyWords).join(" · ") || "nobody";
	const after = isFeatureName(name)
		? `${percent} % of its plans’ workspaces`
		: strategyWords(releaseStrategy(name, percent, fields));
	if (form.get("confirmed") !== "yes") {
		return data({ fields, errors: null, change: { before, after } });
	}
	const { reason } = fields;
	await services.database.publicTransaction(async (db) => {
		const action = { staffId: staff.id, action: "flag:roll-out", subject: name, reason } as const;
		await noteStaffAction(db, { ...action, before, after }, now);
		// Last: where Unleash refuses, nothing is noted either.
		await tellUnleash(services, (admin) => rollOut(admin, flag, percent, fields));
	});
	const flash = { text: `${name}: ${after}.`, detail: "It reaches people within 2 s." };
	return redirectWithFlash(`/console/features/${name}`, flash, args);
}
