import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import type { PersonShown } from "./person-panel.tsx";
import { Part } from "./person-part.tsx";

/** Where somebody is signed in, and an end to it. */
export function Sessions({ person }: { person: PersonShown }) {
	const { id, openSessions, lastHere } = person;
	if (openSessions === 0) {
		return (
			<Part title="Sessions">
				<p className="text-sm text-ink-3">Not signed in anywhere.</p>
			</Part>
		);
	}
	return (
		<Part title="Sessions">
			<div className="flex flex-wrap items-center gap-3">
				<p className="flex-1 text-sm text-ink-2">
					Signed in on {openSessions === 1 ? "1 browser" : `${openSessions} browsers`}
					{lastHere && `, last here ${lastHere}`}.
				</p>
				<Form method="post" action={`/people/${id}/sign-out`}>
					<Button size="sm">Sign out everywhere</Button>
				</Form>
			</div>
		</Part>
	);
}

/** Whether more than the password lets somebody in. */
export function Factors({ person: { id, hasSecondFactor } }: { person: PersonShown }) {
	return (
		<Part title="Second factor">
			<div className="flex flex-wrap items-center gap-3">
				<p className="flex-1 text-sm text-ink-2">
					{hasSecondFactor ? "Has one." : "Has none: the password alone lets in."}
				</p>
				{hasSecondFactor ? (
					<ButtonLink size="sm" to={`/people/${id}/factor-reset`}>
						Reset it
					</ButtonLink>
				) : (
					<Form method="post" action={`/people/${id}/factor-request`}>
						<Button size="sm">Ask for one</Button>
					</Form>
				)}
				<ButtonLink size="sm" to={`/people/sign-ins?person=${id}`}>
					See sign-ins
				</ButtonLink>
			</div>
		</Part>
	);
}

/** Who they are at the company’s provider. */
export function Provider({ person: { id, provider } }: { person: PersonShown }) {
	if (!provider) return null;
	return (
		<Part title="Single sign-on">
			<div className="flex flex-wrap items-center gap-3">
				<p className="min-w-0 flex-1 text-sm break-words text-ink-2">
					Signs in at {provider.issuer}, last {provider.used}. Undo the link where their account
					there was made anew.
				</p>
				<Form method="post" action={`/people/${id}/provider-link`}>
					<Button size="sm">Undo the link</Button>
				</Form>
			</div>
		</Part>
	);
}
