import { Form, Link } from "@remix-run/react";
import { Affix } from "#app/ui/affix.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Input } from "#app/ui/input.tsx";
import { Menu, MenuLink } from "#app/ui/menu.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import type { PeopleCounts } from "../people-counts.server.ts";
import { peopleSearch } from "../people-query.ts";

type PeopleHeaderProps = {
	counts: PeopleCounts;
	/** What the list below shows; none where it cannot be searched. */
	search?: {
		path: string;
		search: string;
		role: string | undefined;
		roles: readonly { name: string; label: string }[];
	};
	mayManage: boolean;
};

export function PeopleHeader({ counts, search, mayManage }: PeopleHeaderProps) {
	return (
		<PageHeader
			title="People"
			beside={<Seats seats={counts.seats} mayManage={mayManage} />}
			actions={
				<>
					{search && <Search key={search.search} {...search} />}
					{mayManage && <ButtonLink to="/people/sign-ins">Sign-ins</ButtonLink>}
					{mayManage && (
						<ButtonLink to="/people/invite" kind="primary" icon="user-plus">
							Invite people
						</ButtonLink>
					)}
				</>
			}
		/>
	);
}

type SeatsProps = { seats: PeopleCounts["seats"]; mayManage: boolean };

function Seats({ seats, mayManage }: SeatsProps) {
	const { members, invitations, limit } = seats;
	const held = invitations === 1 ? "1 invitation" : `${invitations} invitations`;
	const words = limit === null ? `${members} seats, no limit` : `${members} of ${limit} seats`;
	const count = mayManage ? (
		<Link className="link" to="/people/seats">
			{words}
		</Link>
	) : (
		words
	);
	if (limit === null) return <p className="text-sm text-ink-3">{count}</p>;
	return (
		<div className="w-52">
			<p className="flex text-xs">
				<span className="font-medium">{count}</span>
				{invitations > 0 && <span className="ml-auto text-ink-3">+ {held}</span>}
			</p>
			<Meter
				className="mt-1"
				label={`${members} seats used and ${invitations} held by invitations, of ${limit}`}
				max={limit}
				parts={[{ value: members }, { tone: "internal", value: invitations }]}
			/>
		</div>
	);
}

function Search({ path, search, role, roles }: NonNullable<PeopleHeaderProps["search"]>) {
	return (
		<>
			<Form action={path} className="max-md:w-full md:w-52" role="search">
				{role && <input type="hidden" name="role" value={role} />}
				<Affix icon="search">
					<Input
						type="search"
						name="search"
						aria-label="Find a person"
						placeholder="Find a person"
						defaultValue={search}
					/>
				</Affix>
			</Form>
			<Menu
				look={{}}
				align="end"
				trigger={
					<>
						<Icon name="list-filter" />
						Role: {roles.find(({ name }) => name === role)?.label ?? "all"}
					</>
				}
			>
				<MenuLink to={path + peopleSearch({ search, role: undefined })}>All roles</MenuLink>
				{roles.map(({ name, label }) => (
					<MenuLink key={name} to={path + peopleSearch({ search, role: name })}>
						{label}
					</MenuLink>
				))}
			</Menu>
		</>
	);
}
