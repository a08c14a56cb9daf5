import { type FeatureName, features } from "./features.ts";
import type { LimitName } from "./limits.ts";

/** Parts of the plans that are not there yet. Pages that name them say so; who builds one takes it off. */
const coming: readonly (FeatureName | LimitName)[] = [
	"approvals",
	"leave",
	"leave-wallchart",
	"leave-chains",
	"leavePolicies",
	"invoicing",
	"retainers",
	"margin-reports",
	"stock",
	"warehouses",
	"api",
	"webhooks",
	"custom-roles",
];

/** Features of which one part is there already; who builds the rest takes the line off. */
const begun: { readonly [name in FeatureName]?: { here: string; coming: string } } = {
	time: { here: "Week sheet", coming: "Day view and timer" },
};

export type FeatureLine = { readonly title: string; readonly isComing: boolean };

/** A feature as pages name it: in one line, or in two while only a part of it is there. */
export function linesOf(name: FeatureName): readonly FeatureLine[] {
	const part = begun[name];
	if (!part) return [{ title: features[name].title, isComing: isComing(name) }];
	return [
		{ title: part.here, isComing: false },
		{ title: part.coming, isComing: true },
	];
}

export function isComing(part: FeatureName | LimitName): boolean {
	return coming.includes(part);
}
