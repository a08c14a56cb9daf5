import type { ComponentProps } from "react";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { weekAddress } from "#app/modules/time/week-address.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import type { WeekStanding } from "../week-standing.server.ts";

type SubmitLinkProps = Pick<ComponentProps<typeof ButtonLink>, "onClick" | "children"> & {
	standing: WeekStanding;
	first: CalendarDate;
};

/** Leads to the page that submits the week. */
export function SubmitLink({ standing, first, children, ...rest }: SubmitLinkProps) {
	return (
		<ButtonLink to={`${weekAddress(first)}/submission`} kind="primary" {...rest}>
			{standing.state === "returned" ? "Submit again" : "Submit week"}
			{children}
		</ButtonLink>
	);
}
