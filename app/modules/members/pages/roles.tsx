import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { peopleText } from "#app/lib/count-text.ts";
import { UpgradeOffer } from "#app/modules/subscription/components/upgrade-notice.tsx";
import { tenantLoader } from "#app/request/page.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PeopleHeader } from "../components/people-header.tsx";
import { PeopleTabs } from "../components/people-tabs.tsx";
import { RoleSummary } from "../components/role-summary.tsx";
import { rolesPage } from "../roles-page.server.ts";

export const loader = tenantLoader({ permission: "member:read" }, rolesPage);

export const meta: MetaFunction = () => [{ title: "Roles · Crowdminder" }];

export default function Roles() {
	const page = useLoaderData<typeof loader>();
	return (
		<>
			<PeopleHeader counts={page.counts} mayManage={page.mayManage} />
			<div className="grid gap-6">
				<PeopleTabs counts={page.counts} />
				<OwnRoles {...page} />
				<section className="grid gap-3" aria-labelledby="built-in">
					<h2 id="built-in" className="text-base">
						Built-in roles
					</h2>
					<div className="grid items-start gap-4 lg:grid-cols-2">
						{page.builtIn.map(({ name, label, note, sentences, mayCopy }) => (
							<RoleSummary
								key={name}
								name={label}
								note={note}
								sentences={sentences}
								action={mayCopy && <Copy from={name} label={label} />}
							/>
						))}
					</div>
				</section>
			</div>
		</>
	);
}

type OwnRolesProps = Pick<
	ReturnType<typeof useLoaderData<typeof loader>>,
	"own" | "mayMake" | "upgrade"
>;

function OwnRoles({ own, mayMake, upgrade }: OwnRolesProps) {
	return (
		<section className="grid gap-3" aria-labelledby="own">
			<div className="flex flex-wrap items-center gap-3">
				<h2 id="own" className="flex-1 text-base">
					Your own roles
				</h2>
				{mayMake && (
					<ButtonLink to="/people/roles/new" icon="plus">
						Make a role
					</ButtonLink>
				)}
			</div>
			{upgrade && <UpgradeOffer feature="custom-roles" {...upgrade} />}
			{own.length === 0 && !upgrade && (
				<Empty title="There is none yet">
					A role of your own holds exactly what you tick: a bookkeeper who reads reports, an
					assistant who invites people. Begin from a copy of a built-in one.
				</Empty>
			)}
			<div className="grid items-start gap-4 lg:grid-cols-2">
				{own.map(({ id, name, note, base, sentences, held, mayChange }) => (
					<RoleSummary
						key={id}
						name={name}
						note={note}
						sentences={sentences}
						action={
							<>
								{mayMake && mayChange && <Copy from={id} label={name} />}
								{mayChange && (
									<ButtonLink size="sm" to={`/people/roles/${id}`} aria-label={`Change ${name}`}>
										{upgrade ? "Open" : "Change"}
									</ButtonLink>
								)}
							</>
						}
					>
						<p className="mt-3 text-xs text-ink-3">
							Ranks as {base}. {held === 0 ? "Nobody has it." : `${peopleText(held)} with it.`}
						</p>
					</RoleSummary>
				))}
			</div>
		</section>
	);
}

function Copy({ from, label }: { from: string; label: string }) {
	return (
		<ButtonLink size="sm" to={`/people/roles/new?from=${from}`} aria-label={`Copy ${label}`}>
			Copy
		</ButtonLink>
	);
}
