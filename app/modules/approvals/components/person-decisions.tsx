import { formatRange } from "#app/lib/date-text.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { PersonDecisions as Shown } from "../person-decisions.server.ts";

/** To whom a person reports, and who decides in their place while they are away. */
export function PersonDecisions({ memberId, manager, choices, standIns, mayManage }: Shown) {
	const writing = useWriting();
	return (
		<Panel title="Reports to">
			{mayManage ? (
				<form
					key={`${memberId}${manager?.id}`}
					method="post"
					action={`/people/${memberId}/manager`}
					className="flex flex-wrap items-end gap-2"
				>
					<label className="field min-w-48 flex-1">
						<span className="hint">Their weeks go to this person, and to nobody else.</span>
						<select className="input" name="manager" defaultValue={manager?.id ?? ""}>
							<option value="">Everybody who may approve weeks</option>
							{choices.map(({ id, name }) => (
								<option key={id} value={id}>
									{name}
								</option>
							))}
						</select>
					</label>
					<Button>Save</Button>
				</form>
			) : (
				<p className="text-sm">{manager?.name ?? "Everybody who may approve weeks"}</p>
			)}
			{standIns.map(({ id, name, first, last }) => (
				<p key={id} className="mt-3 text-sm text-ink-2">
					{name} decides in their place, {formatRange(first, last, undefined, writing)}.
				</p>
			))}
			{mayManage && (
				<p className="mt-3">
					<ButtonLink size="sm" to={`/people/${memberId}/away`}>
						While they are away
					</ButtonLink>
				</p>
			)}
		</Panel>
	);
}
