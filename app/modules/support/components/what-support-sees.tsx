import { Icon } from "#app/ui/icon.tsx";
import type { IconName } from "#app/ui/icon-names.ts";
import { Panel } from "#app/ui/panel.tsx";

const sees = [
	"Everybody’s weeks, with their notes",
	"Clients, projects and tasks",
	"Time reports",
	"The people, with their addresses and roles",
];

const seesNot = [
	"Files and downloads",
	"Rates, your plan, payments and invoices",
	"Anybody’s account, password and sessions",
	"This page",
];

/** In plain words; the list that holds is `app/request/support-rule.ts`. */
export function WhatSupportSees() {
	return (
		<Panel title="What support could see">
			<div className="grid gap-5 text-sm sm:grid-cols-2">
				<Points title="They could see" icon="eye" points={sees} />
				<Points title="They could not see" icon="eye-off" points={seesNot} />
			</div>
			<p className="mt-4 text-sm text-ink-2">
				They can change nothing: the database itself refuses it. Each page that they open stands on
				this page, with their name and the minute.
			</p>
		</Panel>
	);
}

type PointsProps = { title: string; icon: IconName; points: readonly string[] };

function Points({ title, icon, points }: PointsProps) {
	return (
		<div>
			<h3 className="flex items-center gap-2 font-semibold">
				<Icon name={icon} className="text-ink-3" />
				{title}
			</h3>
			<ul className="mt-1.5 grid list-disc gap-1 pl-5">
				{points.map((point) => (
					<li key={point}>{point}</li>
				))}
			</ul>
		</div>
	);
}
