import { redirect } from "@remix-run/node";
import { peopleText } from "#app/lib/count-text.ts";
import { countSeats } from "#app/modules/entitlements/seats.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { Problem } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { changePlan } from "../change-plan.server.ts";
import { heldBy } from "../held.server.ts";
import { changeMoment } from "../plan-change.ts";
import { choiceTitle } from "../plan-choice.ts";
import { readPlanChoice } from "../read-plan-choice.ts";
import { recordChoice } from "../record-plan.server.ts";
import { readShownAt } from "../shown-at.ts";

const rule = { permission: "plan:read", whileLocked: true } as const;

export const loader = tenantLoader(rule, () => redirect("/plan"));

/** Carries out what the page has shown the price of. */
export const action = asResource(
	tenantActionInSteps(rule, async (args) => {
		const { step, services, request, now } = args;
		const { members, invitations } = await step((db) => countSeats(db, now));
		const held = await heldBy(args);
		const form = await request.formData();
		const { choice, errors } = readPlanChoice(
			form,
			held.billing.choice,
			Math.max(1, members + invitations),
		);
		if (Object.keys(errors).length > 0) throw new Problem("form.unknown", "Choose again.");
		const moment = changeMoment(held.billing, choice);
		const finish = await changePlan(services, held, choice, readShownAt(form.get("at"), now));
		await recordChoice(args, choice, moment);
		if (finish) return redirect(finish, { status: 303 });
		const title = choiceTitle(choice);
		const text =
			moment === "at-period-end"
				? `${title} for ${peopleText(choice.seats)} is noted for the end of the period.`
				: `You have ${title} for ${peopleText(choice.seats)}.`;
		return redirectWithFlash("/plan", { text }, args);
	}),
);
