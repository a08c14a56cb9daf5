import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { needsSeat } from "#app/modules/entitlements/seat.ts";
import type { RoleName } from "#app/request/role.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { RoleBadge } from "./role-badge.tsx";
import { RoleForm } from "./role-form.tsx";

export type PersonShown = {
	/** The address of their picture. */
	picture: string | null;
	id: string;
	name: string;
	email: string;
	role: RoleName;
	customRoleId: string | null;
	ownRole: string | null;
	hasSeat: boolean;
	joined: string;
	left: string | null;
	lastHere: string | null;
	openSessions: number;
	hasSecondFactor: boolean;
	/** The roles that the reader may give this person; none when they may not change it. */
	rolesToGive: readonly { name: string; label: string; may: string }[];
	mayManage: boolean;
	isReader: boolean;
	/** Nothing says any more who it was. */
	isErased: boolean;
	mayErase: boolean;
	/** Where they sign in with single sign-on; null also for who may not undo it. */
	provider: { issuer: string; used: string } | null;
};

/** Who somebody is, and what an owner or admin may do about it. */
export function PersonPanel({ person, back }: { person: PersonShown; back: string }) {
	return (
		<section className="panel self-start" aria-labelledby="person">
			<div className="flex items-start gap-3 p-4 lg:px-5">
				<Avatar name={person.name} picture={person.picture} size="lg" />
				<div className="min-w-0 flex-1">
					<h2 id="person" className="text-lg break-words">
						{person.name}
					</h2>
					<p className="text-sm break-words text-ink-3">
						{person.email}. Joined {person.joined}
						{person.left && `, left ${person.left}`}.
					</p>
				</div>
				<Link to={back} className="btn" data-kind="ghost" data-icon="" aria-label="Close details">
					<Icon name="x" />
				</Link>
			</div>
			<Part title="Role">
				{person.rolesToGive.length > 0 && !person.left ? (
					<RoleForm key={person.id} person={person} />
				) : (
					<RoleBadge role={person.role} ownRole={person.ownRole} />
				)}
			</Part>
			{!person.left && needsSeat(person.role) && <Seat person={person} />}
			{person.mayManage && !person.left && !person.isReader && <Sessions person={person} />}
			{person.mayManage && !person.left && !person.isReader && <Factors person={person} />}
			<Provider person={person} />
			{person.mayManage && !person.isReader && !person.isErased && <Membership person={person} />}
			{person.mayErase && person.left && <Erasure person={person} />}
		</section>
	);
}

function Part({ title, children }: { title: string; children: ReactNode }) {
	return (
		<section className="grid gap-2 border-t border-line px-4 py-4 lg:px-5">
			<h3 className="text-sm">{title}</h3>
			{children}
		</section>
	);
}

function Seat({ person: { hasSeat, mayManage } }: { person: PersonShown }) {
	return (
		<Part title="Seat">
			<div className="flex flex-wrap items-center gap-3">
				<p className="flex-1 text-sm text-ink-2">
					{hasSeat ? "Has a seat." : "Has no seat: reads everything, captures nothing."}
				</p>
				{mayManage && (
					<ButtonLink size="sm" to="/people/seats">
						See all seats
					</ButtonLink>
				)}
			</div>
		</Part>
	);
}

function Sessions({ person }: { person: PersonShown }) {
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

function Provider({ person: { id, provider } }: { person: PersonShown }) {
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

function Erasure({ person: { id, isErased } }: { person: PersonShown }) {
	return (
		<Part title="Personal details">
			<div className="flex flex-wrap items-center gap-3">
				<p className="flex-1 text-sm text-ink-2">
					{isErased
						? "They were erased. Hours and history stay, under no name."
						: "Take away what says who this was, for good, when they ask for it."}
				</p>
				<ButtonLink size="sm" to={`/people/${id}/erasure`}>
					{isErased ? "See what went" : "Erase"}
				</ButtonLink>
			</div>
		</Part>
	);
}

function Factors({ person: { id, hasSecondFactor } }: { person: PersonShown }) {
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

function Membership({ person }: { person: PersonShown }) {
	const { id, left } = person;
	return (
		<Form
			method="post"
			action={left ? `/people/${id}/return` : `/people/${id}/departure`}
			className="grid justify-items-start gap-2 border-t border-line px-4 py-4 lg:px-5"
		>
			{left ? (
				<Button icon="user-plus">Bring back</Button>
			) : (
				<Button kind="danger" icon="user-minus">
					Person has left
				</Button>
			)}
			<p className="text-xs text-ink-3">
				{left
					? "With the role and the password of then. Takes a seat."
					: "Their hours and notes stay. They are signed out and the seat is free at once."}
			</p>
		</Form>
	);
}
