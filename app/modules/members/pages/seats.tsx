import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { chooseSeats } from "../choose-seats.server.ts";
import { SeatsForm } from "../components/seats-form.tsx";
import { readErrand, readSeatChoice, seatWords, undoOf } from "../seat-choice.ts";
import { seatsPage } from "../seats-page.server.ts";

const path = "/people/seats";

export const loader = tenantLoader({ permission: "member:manage" }, seatsPage);

/** Also while a workspace is not paid for: a smaller plan may need it first. */
export const action = tenantAction(
	{ permission: "member:manage", whileLocked: true },
	async (args) => {
		const { db, request, tenant, member, context, now } = args;
		const form = await request.formData();
		const { kept, ...choice } = readSeatChoice(form);
		const by = { id: member.id, role: member.role, requestId: context.requestId };
		const chosen = await chooseSeats(db, by, choice, { tenant, now });
		if (chosen.refusal !== null) return data({ kept, refusal: chosen.refusal }, 422);
		const fields = undoOf(choice);
		const undo = fields && { action: path, fields };
		const next = readErrand(form)?.back ?? path;
		return redirectWithFlash(next, { text: seatWords(chosen), undo }, args);
	},
);

export const meta: MetaFunction = () => [{ title: "Seats · Crowdminder" }];

export default function Seats() {
	const page = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "kept" in answer ? answer : undefined;
	const problem = answer && "problem" in answer ? answer.problem.message : undefined;
	const state = page.people.map(({ id, hasSeat }) => `${id}${hasSeat}`).join();
	return (
		<div className="max-w-[48rem]">
			<PageHeader title="Seats" />
			<SeatsForm
				key={state}
				{...page}
				kept={refused?.kept ?? null}
				refusal={refused?.refusal ?? problem ?? null}
			/>
		</div>
	);
}
