import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { readRefusal } from "#app/ui/refusal.ts";
import { Statusline } from "#app/ui/statusline.tsx";
import { ErasureForm } from "../components/erasure-form.tsx";
import { eraseMember } from "../erase-member.server.ts";
import { erasurePage } from "../erasure-page.server.ts";

const rule = { permission: "member:erase", whileLocked: true } as const;

export const loader = tenantLoader(rule, erasurePage);

/** An owner erases somebody who has left: the name is typed, and nothing brings it back. */
export const action = tenantAction(rule, async (args) => {
	const { db, services, member, context, request, now } = args;
	const { id, name } = await erasurePage(args);
	const typed = String((await request.formData()).get("name") ?? "");
	if (typed.trim() !== name) return data({ error: `Type ${name}, letter by letter.`, typed }, 422);
	const by = { kind: "member", id: member.id, requestId: context.requestId } as const;
	await eraseMember(db, services, by, id, now);
	return redirectWithFlash(`/people/${id}/erasure`, { text: "Erased." }, args);
});

export const meta: MetaFunction = () => [{ title: "Erase a person · Crowdminder" }];

export default function Erasure() {
	const person = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refusal = readRefusal(answer);
	const wrong = answer && "error" in answer ? answer : null;
	return (
		<>
			<PageHeader
				title={person.erasedOn ? person.name : `Erase ${person.name}`}
				actions={<ButtonLink to={`/people/${person.id}`}>Back to the person</ButtonLink>}
			/>
			<div className="grid max-w-[46rem] gap-5">
				{refusal && (
					<Statusline tone="warning" icon="circle-alert">
						{refusal.message}
					</Statusline>
				)}
				<Body person={person} typed={wrong?.typed ?? ""} error={wrong?.error} />
			</div>
		</>
	);
}

type BodyProps = {
	person: ReturnType<typeof useLoaderData<typeof loader>>;
	typed: string;
	error: string | undefined;
};

function Body({ person, typed, error }: BodyProps) {
	if (person.erasedOn) {
		return (
			<Panel title={`Erased ${person.erasedOn}`}>
				<p className="mb-2 text-sm text-ink-2">
					Name, address and password are gone{person.gone.length > 0 ? ", and with them:" : "."}
				</p>
				<ul className="list-disc pl-5 text-sm text-ink-2">
					{person.gone.map((line) => (
						<li key={line}>{line}</li>
					))}
				</ul>
			</Panel>
		);
	}
	if (!person.hasLeft) {
		return (
			<Statusline icon="info">
				Only people who have left can be erased. Write that down on their page first.
			</Statusline>
		);
	}
	return <ErasureForm person={person} typed={typed} error={error} />;
}
