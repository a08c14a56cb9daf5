import { hourKinds, kindWords, sumHours } from "#app/modules/overtime/hour-kinds.ts";
import { weekFrame } from "#app/modules/time/open-week.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { paidPeople } from "./paid-people.server.ts";
import { checkPayroll } from "./payroll-check.ts";
import { payrollRows } from "./payroll-file.ts";
import { payrollPeriods, readPeriod } from "./payroll-periods.ts";
import { profileNamed, profiles } from "./profiles.ts";
import { readProfile } from "./read-setup.server.ts";

type Args = Pick<MemberArgs, "db" | "url" | "now" | "can">;

/** Rows of the file that the page shows. */
const shown = 8;

/** The hours of a period by person and kind, what is to be known of them, and how the file begins. */
export async function payrollPage(args: Args) {
	const payroll = await openPayroll(args);
	const { profile } = payroll.setup;
	const { searchParams: search } = args.url;
	const rest = {
		...{ periods: payroll.periods, errors: payroll.errors, profile: profile.name },
		profiles: profiles.map(({ name, title }) => ({ name, title })),
		from: payroll.period?.from ?? search.get("from") ?? "",
		to: payroll.period?.to ?? search.get("to") ?? "",
		kinds: hourKinds.map((kind) => ({ kind, label: kindWords[kind].label })),
	};
	if (!payroll.period) return { ...rest, payroll: null };
	const rows = payrollRows(payroll.setup, payroll.period, payroll.people);
	return {
		...rest,
		payroll: {
			people: payroll.all.map(({ id, name, number, hours }) => ({ id, name, number, hours })),
			sums: sumHours(payroll.all.map(({ hours }) => hours)),
			warnings: payroll.warnings,
			...{ lines: rows.length - 1, preview: rows.slice(0, shown) },
		},
	};
}

/** The period and the profile that an address names, and the hours in it. */
export async function openPayroll({ db, url, now, can }: Args) {
	const { today, settings } = await weekFrame(db, null, now);
	const periods = payrollPeriods(today, settings.WEEK_START);
	const { period, errors } = readPeriod(url.searchParams, periods);
	const setup = await readProfile(db, profileNamed(url.searchParams.get("profile")));
	const all = period ? await paidPeople(db, period) : [];
	return {
		periods,
		period,
		errors,
		setup,
		all,
		...checkPayroll(all, setup, can("approvals").allowed),
	};
}
