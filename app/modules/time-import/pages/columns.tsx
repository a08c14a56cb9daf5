import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { returnedForm } from "#app/modules/wizard/components/step-result.ts";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { columnsPage, takeColumns } from "../columns-page.server.ts";
import { ColumnsFields } from "../components/columns-fields.tsx";
import { StepPage } from "../components/step-page.tsx";

const rule = { permission: "time:import", feature: "time" } as const;

export const loader = tenantLoader(rule, columnsPage);
export const action = tenantActionInSteps(rule, takeColumns);

export const meta: MetaFunction = () => [{ title: "Columns of the file · Crowdminder" }];

export default function ColumnsPage() {
	const page = useLoaderData<typeof loader>();
	const returned = returnedForm(useActionData<typeof action>(), page);
	const shown = returned ?? page;
	return (
		<StepPage
			frame={page.frame}
			title="What is in which column?"
			lead={`${page.frame.fileName} has ${page.lines} lines. ${lead(page.source)}`}
			errors={shown.errors}
			seen={Math.max(shown.seen, page.seen)}
			conflict={returned?.conflict ?? null}
			next="Continue to People and work"
		>
			<ColumnsFields {...page} values={shown.values} errors={shown.errors} />
		</StepPage>
	);
}

function lead(source: string | null): string {
	return source
		? `It looks like: ${source}. Its columns are chosen below; change what is wrong.`
		: "Its columns are guessed by their heads; change what is wrong.";
}
