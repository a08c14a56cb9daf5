import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { productLoader } from "#app/request/page.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Select } from "#app/ui/select.tsx";
import { Explanation } from "../components/explanation.tsx";
import { explainPage } from "../explain-page.server.ts";

export const loader = productLoader({ role: "viewer" }, explainPage);

export const meta: MetaFunction = () => [{ title: "Explain · Console · Crowdminder" }];

export default function Explain() {
	const page = useLoaderData<typeof loader>();
	const { asked, options } = page;
	const error: Readonly<Record<string, string | undefined>> = "error" in page ? page.error : {};
	return (
		<div className="max-w-[56rem]">
			<PageHeader title="Explain" note="Each step of the decision, and the first that refused" />
			<Form className="panel panel-body mb-4 grid items-start gap-4 md:grid-cols-3" noValidate>
				<Field name="feature" label="Feature" error={error.feature}>
					<Select defaultValue={asked.feature} key={asked.feature}>
						{options.map(({ key, title }) => (
							<option key={key} value={key}>
								{title}
							</option>
						))}
					</Select>
				</Field>
				<Field name="slug" label="Workspace" error={error.slug} hint="Its slug.">
					<Input defaultValue={asked.slug} autoComplete="off" autoCapitalize="none" />
				</Field>
				<Field name="email" label="Person’s email" optional error={error.email}>
					<Input type="email" defaultValue={asked.email} autoComplete="off" />
				</Field>
				<div className="md:col-span-3">
					<Button kind="primary" icon="route">
						Explain
					</Button>
				</div>
			</Form>
			{"explained" in page && <Explanation {...page.explained} />}
		</div>
	);
}
