import { Link } from "@remix-run/react";
import { needsSeat } from "#app/modules/entitlements/seat.ts";
import type { RoleName } from "#app/request/role.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Erasure, Membership, Seat } from "./person-membership.tsx";
import { Part } from "./person-part.tsx";
import { Factors, Provider, Sessions } from "./person-sign-in.tsx";
import { WorkingTime } from "./person-working-time.tsx";
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
	maySetWorkingTime: boolean;
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
			{person.maySetWorkingTime && !person.left && <WorkingTime person={person} />}
			{person.mayManage && !person.left && !person.isReader && <Sessions person={person} />}
			{person.mayManage && !person.left && !person.isReader && <Factors person={person} />}
			<Provider person={person} />
			{person.mayManage && !person.isReader && !person.isErased && <Membership person={person} />}
			{person.mayErase && person.left && <Erasure person={person} />}
		</section>
	);
}
