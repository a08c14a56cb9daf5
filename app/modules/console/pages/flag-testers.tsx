import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { productAction, productLoader } from "#app/request/page.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { flagPage } from "../flag-page.server.ts";
import { testerAction } from "../tester-action.server.ts";

export const loader = productLoader({ role: "product" }, flagPage);

export const action = productAction({ role: "product" }, testerAction);

export const meta: MetaFunction = () => [{ title: "Testers · Console · Crowdminder" }];

export default function FlagTesters() {
	const { flag } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const sent = answer && "fields" in answer ? answer : undefined;
	const errors: Readonly<Record<string, string | undefined>> = sent?.errors ?? {};
	return (
		<div className="grid max-w-[42rem] gap-4">
			<PageHeader title="Let somebody try it" note={flag.title} />
			{sent?.link && (
				<Panel title="Send them this link">
					<p className="code text-xs break-all">{sent.link}</p>
					<p className="mt-3 text-sm text-ink-2">
						It works for {sent.fields.email} alone, signed in at {sent.fields.slug}, for 7 days;
						what it switches on ends with their browser.
					</p>
				</Panel>
			)}
			<Form method="post" noValidate className="panel panel-body grid gap-4">
				<ErrorSummary errors={errors} />
				<p className="text-sm text-ink-2">
					One member sees it in their own browser before its rollout reaches them. It never gives
					what their plan lacks, nor what is switched off for everybody.
				</p>
				<Field name="slug" label="Workspace" hint="Its slug." error={errors.slug}>
					<Input defaultValue={sent?.fields.slug} autoComplete="off" autoCapitalize="none" />
				</Field>
				<Field name="email" label="Person’s email" error={errors.email}>
					<Input type="email" defaultValue={sent?.fields.email} autoComplete="off" />
				</Field>
				<div>
					<Button kind="primary">Make a link</Button>
				</div>
			</Form>
			<div>
				<ButtonLink kind="ghost" icon="arrow-left" to={`/console/features/${flag.name}`}>
					Back to {flag.title}
				</ButtonLink>
			</div>
		</div>
	);
}
