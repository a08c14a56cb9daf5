import { Form, Link } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Select } from "#app/ui/select.tsx";
import type { NamedPeriod } from "../payroll-periods.ts";

type PayrollPeriodFormProps = {
	periods: readonly NamedPeriod[];
	profiles: readonly { name: string; title: string }[];
	profile: string;
	from: string;
	to: string;
	errors: { from?: string; to?: string };
};

/** For which days, and for which product. */
export function PayrollPeriodForm(props: PayrollPeriodFormProps) {
	const { periods, profiles, profile, from, to, errors } = props;
	return (
		<div className="grid gap-3">
			<nav aria-label="Periods" className="flex flex-wrap gap-2">
				{periods.map((period) => (
					<Link
						key={period.label}
						className="btn"
						data-size="sm"
						aria-current={period.from === from && period.to === to ? "page" : undefined}
						to={`?${new URLSearchParams({ from: period.from, to: period.to, profile })}`}
					>
						{period.label}
					</Link>
				))}
			</nav>
			<Form
				key={`${from} ${to} ${profile}`}
				method="get"
				className="flex flex-wrap items-end gap-3"
				noValidate
			>
				<Field name="from" label="From" error={errors.from}>
					<Input type="date" defaultValue={from} />
				</Field>
				<Field name="to" label="To" error={errors.to}>
					<Input type="date" defaultValue={to} />
				</Field>
				<Field name="profile" label="For">
					<Select defaultValue={profile}>
						{profiles.map(({ name, title }) => (
							<option key={name} value={name}>
								{title}
							</option>
						))}
					</Select>
				</Field>
				<Button type="submit">Show</Button>
			</Form>
		</div>
	);
}
