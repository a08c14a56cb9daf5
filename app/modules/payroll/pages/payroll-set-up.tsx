import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { hourKinds, kindWords } from "#app/modules/overtime/hour-kinds.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { SetupFields } from "../components/setup-fields.tsx";
import { profileFor } from "../profile-for.server.ts";
import { headKey, readSetup } from "../profile-setup.ts";
import { readProfile } from "../read-setup.server.ts";
import { saveSetup } from "../save-setup.server.ts";

const rule = { permission: "payroll:export", feature: "time-reports" } as const;

export const loader = tenantLoader(rule, async ({ db, params }) => {
	const { profile, codes, columns } = await readProfile(db, profileFor(params.profile));
	return {
		...{ title: profile.title, hint: profile.codeHint },
		kinds: hourKinds.map((kind) => {
			return { name: kind, label: kindWords[kind].label, value: codes[kind] };
		}),
		heads: profile.hasOwnHeads
			? columns.map(({ name, head }) => ({ name: headKey(name), column: name, value: head }))
			: [],
	};
});

export const action = tenantAction(rule, async (args) => {
	const { db, params, request, member, context } = args;
	const profile = profileFor(params.profile);
	const { stored, errors } = readSetup(profile, await request.formData());
	if (Object.keys(errors).length > 0) {
		return data({ errors, values: Object.fromEntries(stored) }, 422);
	}
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	await saveSetup(db, actor, profile, stored);
	const flash = { text: `${profile.title} is set up.` };
	return redirectWithFlash(`/payroll?profile=${profile.name}`, flash, args);
});

export const meta: MetaFunction = () => [{ title: "Set payroll up · Crowdminder" }];

export default function PayrollSetUp() {
	const page = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "errors" in answer ? answer : undefined;
	const problem = answer && "problem" in answer ? { "": answer.problem.message } : undefined;
	const busy = useNavigation().formMethod === "POST";
	return (
		<div className="max-w-[42rem]">
			<PageHeader title={`Set ${page.title} up`} parent={{ to: "/payroll", label: "Payroll" }} />
			<Form method="post" noValidate className="grid gap-5">
				<ErrorSummary errors={refused?.errors ?? problem} />
				<SetupFields {...page} values={refused?.values} errors={refused?.errors} />
				<Button kind="primary" busy={busy} className="justify-self-start">
					Save
				</Button>
			</Form>
		</div>
	);
}
