import { data } from "@remix-run/node";
import { readFlags, tellUnleash } from "#app/modules/flags/read-flags.server.ts";
import type { StaffArgs } from "#app/request/enter-product.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { notFound } from "#app/request/problem.ts";
import { noteStaffAction } from "./staff-actions.server.ts";

/** Switches a flag off for everybody, or on again. It reaches people within 2 s. */
export async function switchAction(args: StaffArgs) {
	const { services, request, params, staff, now } = args;
	const flag = params.flag ?? "";
	const form = await request.formData();
	const to = form.get("to") === "on" ? "on" : "off";
	const fields = { key: textOf(form, "key"), reason: textOf(form, "reason") };
	const errors = switchErrors(flag, to, fields);
	if (errors) return data({ fields, errors }, 422);
	const { flags } = await readFlags(services);
	if (!flags.some(({ name }) => name === flag)) throw notFound("flag");
	await services.database.publicTransaction(async (db) => {
		const action = to === "on" ? "flag:switch-on" : "flag:switch-off";
		await noteStaffAction(
			db,
			{ staffId: staff.id, action, subject: flag, reason: fields.reason },
			now,
		);
		// Last: where Unleash refuses, nothing is noted either.
		await tellUnleash(services, (admin) => admin.turn(flag, to));
	});
	const text = to === "on" ? `${flag} is on again.` : `${flag} is off for everybody.`;
	const flash = { text, detail: "It reaches people within 2 s." };
	return redirectWithFlash(`/console/features/${flag}`, flash, args);
}

type Errors = { key?: string; reason?: string };

function switchErrors(
	flag: string,
	to: "on" | "off",
	{ key, reason }: { key: string; reason: string },
): Errors | null {
	const errors: Errors = {
		...(to === "off" && key !== flag ? { key: `Type ${flag} to switch it off.` } : {}),
		...(reason.length < 5 ? { reason: "Say why, for who reads this in a month." } : {}),
	};
	return Object.keys(errors).length > 0 ? errors : null;
}

function textOf(form: FormData, name: string): string {
	return String(form.get(name) ?? "")
		.trim()
		.slice(0, 500);
}
