import { Revaluing } from "#app/modules/valuation/components/revaluing.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { placePath, ratesPath } from "../place-address.ts";
import type { RatePlace } from "../rate.ts";
import type { ratesPage } from "../rates-page.server.ts";
import { PlaceChooser } from "./place-chooser.tsx";
import { RateList } from "./rate-list.tsx";

type RatesViewProps = Awaited<ReturnType<typeof ratesPage>>;

/** Every place that has a rate of a kind, or those of one record. */
export function RatesView(props: RatesViewProps) {
	const { kind, about, rows, seesBilled, seesCost, choices } = props;
	return (
		<>
			<PageHeader
				title={about ? `Rates of ${about.name}` : "Rates"}
				{...(about && { parent: { to: about.path, label: about.name } })}
				note="Excl. VAT. The narrowest agreement counts, by the date of the work."
				actions={about && <RecordActs {...props} place={about.place} />}
			/>
			<Revaluing waiting={props.waiting} />
			{seesBilled && seesCost && (
				<Tabs
					label="Kinds of rates"
					tabs={[
						{ to: "/rates", label: "Billed", end: true },
						{ to: "/rates/cost", label: "Internal cost", end: true },
					]}
				/>
			)}
			<div className="mt-4 grid gap-5">
				{rows.length === 0 ? <NothingSet kind={kind} /> : <RateList {...props} />}
				{choices && <PlaceChooser action={`${ratesPath(kind)}/place`} choices={choices} />}
			</div>
		</>
	);
}

function RecordActs({ kind, mayManage, place }: RatesViewProps & { place: RatePlace }) {
	return (
		<>
			<ButtonLink kind="ghost" to={ratesPath(kind)}>
				All rates
			</ButtonLink>
			{mayManage && (
				<ButtonLink kind="primary" icon="plus" to={placePath(kind, place)}>
					Set a rate
				</ButtonLink>
			)}
		</>
	);
}

function NothingSet({ kind }: Pick<RatesViewProps, "kind">) {
	return kind === "billed" ? (
		<Empty title="No rates yet">
			Set what an hour is billed at, for everybody or more narrowly. Hours then say what they come
			to.
		</Empty>
	) : (
		<Empty title="No costs yet">
			Set what an hour costs the company. Reports then show what is left of the fee.
		</Empty>
	);
}
