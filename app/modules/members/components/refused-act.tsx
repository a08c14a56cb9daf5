import { Statusline } from "#app/ui/statusline.tsx";
import { PersonPanel, type PersonShown } from "./person-panel.tsx";

type RefusedActProps = {
	person: PersonShown;
	/** What the action said. */
	answer: { problem: { message: string } } | undefined;
};

/** Where an act on a person comes back to when it was refused: why, and the person as they are. */
export function RefusedAct({ person, answer }: RefusedActProps) {
	return (
		<div className="grid max-w-[42rem] gap-4">
			<h1 className="text-xl lg:text-2xl">People</h1>
			{answer && (
				<Statusline tone="warning" icon="circle-alert">
					{answer.problem.message}
				</Statusline>
			)}
			<PersonPanel person={person} back="/people" />
		</div>
	);
}
