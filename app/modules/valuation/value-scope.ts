import { z } from "zod";

/** Which entries something decides: all of a place, from a date on, until before another. */
export const valueScope = z.object({
	memberId: z.string().optional(),
	clientId: z.string().optional(),
	projectId: z.string().optional(),
	from: z.string().optional(),
	until: z.string().optional(),
});
export type ValueScope = Readonly<z.output<typeof valueScope>>;
