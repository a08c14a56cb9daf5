/** What the history can be narrowed down to, in the order of its choice. */
export const areas = {
	time: "Time",
	projects: "Clients and projects",
	files: "Files",
	people: "People",
	"sign-in": "Sign-in",
	settings: "Settings",
	plan: "Plan",
	support: "Support",
	workspace: "Workspace",
} as const;

export type Area = keyof typeof areas;

export const areaNames = Object.keys(areas).filter(isArea);

export function isArea(text: string): text is Area {
	return Object.hasOwn(areas, text);
}
