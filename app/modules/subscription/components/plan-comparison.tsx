import { formatPrice } from "#app/lib/money.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Table } from "#app/ui/table.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { type FeatureLine, isComing, linesOf } from "../coming.ts";
import { type FeatureName, featureNames, features } from "../features.ts";
import { type LimitName, limits, limitText } from "../limits.ts";
import { addOnsFor } from "../plan-choice.ts";
import { type Billing, type Currency, type PlanName, plans, priceOf } from "../plans.ts";

const areas = [...new Set(featureNames.map((name) => features[name].area))];

const limitNames: readonly LimitName[] = [
	"members",
	"storageGb",
	"leavePolicies",
	"warehouses",
	"auditDays",
];

/** What an add-on's price is shown in. */
type Prices = { readonly billing: Billing; readonly currency: Currency };

/** What each plan includes, line by line, from the catalogue itself. */
export function PlanComparison({ yours, ...prices }: Prices & { yours?: PlanName | null }) {
	return (
		<Table
			caption="What each plan includes"
			className="mt-4 max-md:[&_:is(th,td)]:!px-2 max-md:[&_th:first-child]:!pl-4"
		>
			<thead>
				<tr>
					<th scope="col" className="w-[40%] min-w-32">
						<span className="sr-only">Part</span>
					</th>
					{plans.map(({ name, title }) => (
						<th key={name} scope="col" className="!text-sm !font-semibold !text-ink">
							<span className="flex flex-wrap items-center gap-x-2">
								{title} {name === yours && <Badge tone="accent">Yours</Badge>}
							</span>
						</th>
					))}
				</tr>
			</thead>
			{areas.map((area) => (
				<tbody key={area}>
					<GroupHead>{area}</GroupHead>
					{featureNames
						.filter((name) => features[name].area === area)
						.flatMap((name) => linesOf(name).map((line) => ({ name, ...line })))
						.map((line) => (
							<FeatureRow key={line.title} {...line} {...prices} />
						))}
				</tbody>
			))}
			<tbody>
				<GroupHead>Limits</GroupHead>
				{limitNames.map((name) => (
					<LimitRow key={name} name={name} />
				))}
			</tbody>
		</Table>
	);
}

function GroupHead({ children }: { children: string }) {
	return (
		<tr>
			<th scope="rowgroup" colSpan={plans.length + 1} className="!pt-5 !font-semibold">
				{children}
			</th>
		</tr>
	);
}

type FeatureRowProps = FeatureLine & Prices & { name: FeatureName };

function FeatureRow({ name, billing, currency, ...line }: FeatureRowProps) {
	const writing = useWriting();
	const addOnOf = (plan: PlanName) => addOnsFor(plan).find((addOn) => addOn.name === name);
	return (
		<tr>
			<LineHead coming={line.isComing}>{line.title}</LineHead>
			{plans.map((plan) => {
				const addOn = addOnOf(plan.name);
				return (
					<td key={plan.name} className="whitespace-nowrap">
						{addOn ? (
							<>
								<span className="sr-only">Add-on, </span>+{" "}
								{formatPrice(priceOf(addOn, billing, currency), currency, writing)}
							</>
						) : (
							<Mark included={plan.features.includes(name)} />
						)}
					</td>
				);
			})}
		</tr>
	);
}

function LimitRow({ name }: { name: LimitName }) {
	return (
		<tr>
			<LineHead coming={isComing(name)}>{limits[name].title}</LineHead>
			{plans.map((plan) => (
				<td key={plan.name} className="whitespace-nowrap">
					{limitText(name, plan.limits[name])}
				</td>
			))}
		</tr>
	);
}

function LineHead({ children, coming }: { children: string; coming: boolean }) {
	return (
		<th scope="row" className="!font-normal text-ink-2">
			<span className="flex flex-wrap items-center gap-x-2">
				{children} {coming && <Badge icon="hourglass">Coming</Badge>}
			</span>
		</th>
	);
}

function Mark({ included }: { included: boolean }) {
	if (included) {
		return (
			<>
				<Icon name="check" className="text-accent" />
				<span className="sr-only">Included</span>
			</>
		);
	}
	return (
		<>
			<span className="muted" aria-hidden="true">
				–
			</span>
			<span className="sr-only">Not included</span>
		</>
	);
}
