import { Form, useSubmit } from "@remix-run/react";
import { formatMoney } from "#app/lib/money.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { planOf, trial } from "#app/modules/subscription/plans.ts";
import { Button } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/hydrated.ts";
import { Input } from "#app/ui/input.tsx";
import type { PriceChoice } from "../price-choice.ts";
import { seatSum } from "../seat-sum.ts";

/** The whole bill, before anyone asks. Follows what is typed; without scripts it has a button. */
export function SeatSumLine({ choice }: { choice: PriceChoice }) {
	const submit = useSubmit();
	const hydrated = useHydrated();
	const { billing, currency, people } = choice;
	const plan = planOf(trial.plan);
	const { withoutVat, withVat } = seatSum(plan, billing, currency, people);
	return (
		<Form
			className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3 rounded-lg border border-line bg-surface px-5 py-4 text-sm"
			preventScrollReset
			replace
			onChange={(event) => submit(event.currentTarget, { preventScrollReset: true, replace: true })}
		>
			{billing !== "monthly" && <input type="hidden" name="billing" value={billing} />}
			{currency !== "ZAR" && <input type="hidden" name="currency" value={currency} />}
			<label className="flex items-center gap-3 font-medium" htmlFor="people">
				People
				<Input
					id="people"
					name="people"
					className="!w-20 text-right"
					inputMode="numeric"
					autoComplete="off"
					defaultValue={people}
				/>
			</label>
			{!hydrated && <Button>Work it out</Button>}
			<p className="flex-1 basis-60 text-ink-2" role="status">
				{plan.title} for {people} {people === 1 ? "person" : "people"} is{" "}
				<b className="text-ink">{formatMoney(withoutVat, currency, usualWriting)}</b> a{" "}
				{billing === "yearly" ? "year" : "month"}
				{withVat === null ? " without VAT" : ", or "}
				{withVat !== null && (
					<>
						<b className="text-ink">{formatMoney(withVat, currency, usualWriting)}</b> with VAT
					</>
				)}
				.
			</p>
		</Form>
	);
}
