import { Avatar } from "#app/ui/avatar.tsx";
import { Panel } from "#app/ui/panel.tsx";

export type ShownPerson = {
	id: string;
	name: string;
	/** "See, change" */
	may: string;
	why: string;
};

/** Everybody who can see an object, what they may do with it and why. */
export function SeenBy({ people }: { people: readonly ShownPerson[] }) {
	const count = people.length === 1 ? "1 person" : `${people.length} people`;
	return (
		<Panel title="Can see this" note={count} flush>
			<ul className="divide-y divide-line text-sm">
				{people.map(({ id, name, may, why }) => (
					<li key={id} className="flex items-center gap-3 px-4 py-2.5">
						<Avatar name={name} />
						<span className="min-w-0 flex-1">
							<b className="block font-semibold break-words">{name}</b>
							<span className="block text-xs text-ink-3">{why}</span>
						</span>
						<span className="max-w-[45%] text-right text-ink-2">{may}</span>
					</li>
				))}
			</ul>
		</Panel>
	);
}
