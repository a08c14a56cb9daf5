import { Icon } from "#app/ui/icon.tsx";
import { type AwayDay, awayOn } from "../away.ts";

/** What takes the day that is shown, or a part of it. */
export function AwayToday({ day }: { day: AwayDay }) {
	const away = awayOn(day);
	if (away.length === 0) return null;
	return (
		<ul className="mb-3 grid gap-2 text-sm">
			{away.map(({ tone, name, detail }) => (
				<li
					key={name}
					data-tone={tone}
					className="flex items-center gap-3 rounded-md bg-(--tone-soft) px-3 py-2"
				>
					<Icon name={tone === "holiday" ? "flag" : "tree-palm"} className="text-(--tone)" />
					<span className="flex-1 font-medium">{name}</span>
					<span className="text-ink-2">{detail}</span>
				</li>
			))}
		</ul>
	);
}
