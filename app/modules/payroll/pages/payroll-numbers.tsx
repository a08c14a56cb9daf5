import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { countText } from "#app/lib/count-text.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { numbersOf, saveNumbers } from "../payroll-numbers.server.ts";

const rule = { permission: "payroll:export", feature: "time-reports" } as const;

export const loader = tenantLoader(rule, async ({ db }) => ({ people: await numbersOf(db) }));

export const action = tenantAction(rule, async (args) => {
	const { db, request, member, context } = args;
	const form = await request.formData();
	const typed = new Map([...form].map(([id, value]) => [id, String(value)]));
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	const { errors, changed } = await saveNumbers(db, actor, typed);
	if (errors) return data({ errors, values: Object.fromEntries(typed) }, 422);
	const text =
		changed === 0 ? "Nothing was changed." : `Saved ${countText(changed, "number", "numbers")}.`;
	return redirectWithFlash("/payroll/numbers", { text }, args);
});

export const meta: MetaFunction = () => [{ title: "Payroll numbers · Crowdminder" }];

export default function PayrollNumbers() {
	const { people } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "errors" in answer ? answer : undefined;
	const problem = answer && "problem" in answer ? { "": answer.problem.message } : undefined;
	const busy = useNavigation().formMethod === "POST";
	return (
		<div className="max-w-[42rem]">
			<PageHeader title="Payroll numbers" parent={{ to: "/payroll", label: "Payroll" }} />
			<Form method="post" noValidate className="grid gap-5">
				<ErrorSummary errors={refused?.errors ?? problem} />
				<Panel title="People" note="The number or code under which payroll knows each of them">
					<div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
						{people.map(({ id, name, number }) => (
							<Field key={id} name={id} label={name} optional error={refused?.errors[id]}>
								<Input
									defaultValue={refused?.values[id] ?? number ?? ""}
									autoComplete="off"
									spellCheck={false}
								/>
							</Field>
						))}
					</div>
				</Panel>
				<Button kind="primary" busy={busy} className="justify-self-start">
					Save numbers
				</Button>
			</Form>
		</div>
	);
}
