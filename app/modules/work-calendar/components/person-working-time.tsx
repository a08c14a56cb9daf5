import { PageHeader } from "#app/ui/page-header.tsx";
import type { ChoiceAnswer } from "../choice-acts.server.ts";
import type { PatternAnswer } from "../pattern-acts.server.ts";
import type { personWorkingTime } from "../working-time-page.server.ts";
import { HolidayChoice } from "./holiday-choice.tsx";
import { WorkingTimeView } from "./working-time-view.tsx";

type PersonWorkingTimeProps = {
	shown: Awaited<ReturnType<typeof personWorkingTime>>;
	/** What a form said that could not be saved. */
	pattern?: PatternAnswer | undefined;
	choice?: ChoiceAnswer | undefined;
};

/** When one person works, and which public holidays they have. */
export function PersonWorkingTime({ shown, pattern, choice }: PersonWorkingTimeProps) {
	const { person, time, typed, presets, choices } = shown;
	return (
		<>
			<PageHeader
				title={`Working time of ${person.name}`}
				parent={{ to: `/people/${person.id}`, label: person.name }}
			/>
			<div className="grid items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
				<div className="grid min-w-0 gap-5">
					<WorkingTimeView
						{...{ time, typed, presets }}
						answer={pattern}
						from="As the company works."
						ending="As the company works"
					/>
				</div>
				<div className="grid min-w-0 gap-5">
					<HolidayChoice
						owner={person.id}
						answer={choice}
						none="The company’s"
						{...{ time, choices }}
					/>
				</div>
			</div>
		</>
	);
}
