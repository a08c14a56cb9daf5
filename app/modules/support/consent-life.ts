const hourMs = 3_600_000;

/** How long an owner may let support look; there is nothing longer. */
export const consentChoices = [
	{ name: "hour", hours: 1, label: "1 hour" },
	{ name: "day", hours: 24, label: "1 day" },
	{ name: "week", hours: 168, label: "7 days" },
] as const;

export type ConsentChoice = (typeof consentChoices)[number];

export const usualChoice: ConsentChoice["name"] = "day";

/** The choice of that name; null for anything else. */
export function consentChoice(name: unknown): ConsentChoice | null {
	return consentChoices.find((choice) => choice.name === name) ?? null;
}

/** The first moment at which a consent that is given now counts no more. */
export function consentEnd({ hours }: Pick<ConsentChoice, "hours">, givenAt: Date): Date {
	return new Date(givenAt.getTime() + hours * hourMs);
}

/** When somebody of support who begins to look has to begin anew: after an hour, or with the consent. */
export function visitEnd(begunAt: Date, consentUntil: Date): Date {
	return new Date(Math.min(begunAt.getTime() + hourMs, consentUntil.getTime()));
}
