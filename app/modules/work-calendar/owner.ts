/** Whose working time or holidays: a member's by id, or with null the company's, for all who have none of their own. */
export type CalendarOwner = string | null;

/** What a line of the history is about. */
export function recordOf(owner: CalendarOwner): { objectType: string; objectId?: string } {
	return owner === null
		? { objectType: "work-calendar" }
		: { objectType: "member", objectId: owner };
}

/** The page where it stands. */
export function workingTimePath(owner: CalendarOwner): string {
	return owner === null ? "/settings/working-time" : `/people/${owner}/working-time`;
}

/** The page where its holidays are chosen. */
export function holidayChoicePath(owner: CalendarOwner): string {
	return owner === null ? "/settings/holidays" : `/people/${owner}/working-time`;
}

/** Where they are posted to. */
export function holidayChoiceAction(owner: CalendarOwner): string {
	return owner === null ? "/settings/holidays" : `/people/${owner}/holiday-choice`;
}
