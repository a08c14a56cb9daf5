import { Link } from "@remix-run/react";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { GiveForm, type GiveFormProps } from "./give-form.tsx";
import { GrantRows, type ShownGrant } from "./grant-rows.tsx";
import { SeenBy, type ShownPerson } from "./seen-by.tsx";

type AccessViewProps = {
	object: { type: string; name: string; path: string };
	/** What it belongs to, for who sees it. */
	above: { name: string; path: string } | null;
	people: readonly ShownPerson[];
	grants: readonly ShownGrant[];
	inherited: readonly ShownGrant[];
	form: Pick<GiveFormProps, "subjects" | "rights"> | null;
	errors: Record<string, string> | undefined;
};

/** Who can see an object and why, and what was given to whom on it. */
export function AccessView(props: AccessViewProps) {
	const { object, above, people, grants, inherited, form, errors } = props;
	const isMine = form !== null;
	return (
		<>
			<PageHeader title="Who can see this?" parent={{ to: object.path, label: object.name }} />
			<div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_26rem]">
				<SeenBy people={people} />
				<div className="grid min-w-0 gap-5">
					<Panel title="Access given here" flush>
						{grants.length === 0 ? (
							<p className="p-4 text-sm text-ink-3">
								Nothing yet. Who can see this {object.type} does by role
								{inherited.length > 0 && " or through the client"}.
							</p>
						) : (
							<GrantRows grants={grants} mayTake={isMine} back={`${object.path}/access`} />
						)}
						{form && <GiveForm {...form} errors={errors} />}
					</Panel>
					{inherited.length > 0 && (
						<Panel
							title="Through the client"
							flush
							action={
								above && (
									<Link to={`${above.path}/access`} className="link text-sm">
										{above.name}
									</Link>
								)
							}
						>
							<GrantRows grants={inherited} mayTake={false} back="" />
						</Panel>
					)}
				</div>
			</div>
		</>
	);
}
