import { at, type Drive, idIn, idOf, type Round } from "./drive.ts";

/** Working time and public holidays. */
export function drivesOfCalendar(round: Round): readonly Drive[] {
	const { found } = round;
	const calendar = () => `/settings/holidays/${found.calendar}`;
	const person = () => `/people/${round.tenant.member("employee").id}`;
	const fourDays = Object.fromEntries([0, 1, 2, 3].map((day) => [`day-${day}`, "8:00"]));
	return [
		{
			...{ route: "work-calendar/pages/company-working-time", path: at("/settings/working-time") },
			form: () => ({ ...fourDays, startsOn: "2031-03-03", weeks: "1" }),
		},
		{
			route: "work-calendar/pages/person-working-time",
			path: () => `${person()}/working-time`,
			form: () => ({ ...fourDays, startsOn: "2031-03-03", weeks: "1" }),
		},
		{
			route: "work-calendar/pages/pattern-removal",
			path: async () => `/work-patterns/${await idOf(round, "work_patterns limit 1")}/removal`,
		},
		{
			...{ route: "work-calendar/pages/new-calendar", path: at("/settings/holidays/new") },
			form: () => ({ name: "", country: "DE", region: "BY" }),
			seen: (answer) => {
				found.calendar = idIn(answer);
			},
		},
		{
			...{ route: "work-calendar/pages/calendar", path: calendar },
			form: () => ({ name: "Summer feast", date: "2031-07-04", half: "on" }),
		},
		{
			route: "work-calendar/pages/day-left-out",
			path: () => `${calendar()}/left-out`,
			form: () => ({ date: "2031-12-25" }),
		},
		{
			route: "work-calendar/pages/day-removal",
			path: async () => `${calendar()}/days/${await idOf(round, "calendar_days limit 1")}/removal`,
		},
		{
			...{ route: "work-calendar/pages/holidays", path: at("/settings/holidays") },
			form: () => ({ calendar: found.calendar ?? "", since: "2031-01-01" }),
		},
		{
			route: "work-calendar/pages/person-holidays",
			path: () => `${person()}/holiday-choice`,
			form: () => ({ calendar: found.calendar ?? "", since: "2031-01-01" }),
		},
		{
			route: "work-calendar/pages/choice-removal",
			path: async () => {
				const choice = await idOf(
					round,
					"calendar_assignments where starts_on > '2030-01-01' limit 1",
				);
				return `/holiday-choices/${choice}/removal`;
			},
		},
	];
}
