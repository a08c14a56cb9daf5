import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Select } from "#app/ui/select.tsx";
import { workText } from "../names.ts";
import type { namesPage } from "../names-page.server.ts";

type Page = Awaited<ReturnType<typeof namesPage>>;
type NamesFieldsProps = Pick<Page, "people" | "works" | "known"> & {
	errors: Readonly<Record<string, string>>;
};

/** Who each name of the file is, and where the hours of each of its tasks go. */
export function NamesFields({ people, works, known, errors }: NamesFieldsProps) {
	return (
		<>
			<Panel title="People in the file">
				<div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
					{people.map((person, at) => (
						<div key={person.key}>
							<input type="hidden" name={`person.${at}`} value={person.key} />
							<Field
								name={`member.${at}`}
								label={person.name || person.email || "Lines that name nobody"}
								hint={aboutPerson(person)}
								error={errors[`member.${at}`]}
							>
								<Select defaultValue={person.chosen}>
									<option value="">Choose who this is</option>
									<option value="skip">Leave these lines out</option>
									{known.people.map(({ id, name, hasLeft }) => (
										<option key={id} value={id}>
											{hasLeft ? `${name} (has left)` : name}
										</option>
									))}
								</Select>
							</Field>
						</div>
					))}
				</div>
			</Panel>
			<Panel title="Work in the file">
				<datalist id="known-tasks">
					{known.tasks.map((task) => (
						<option key={task.id} value={workText(task)} />
					))}
				</datalist>
				<div className="grid gap-5">
					{works.map((work, at) => (
						<WorkFields key={work.key} work={work} at={at} known={known} errors={errors} />
					))}
				</div>
			</Panel>
		</>
	);
}

type WorkFieldsProps = Pick<NamesFieldsProps, "known" | "errors"> & {
	work: Page["works"][number];
	at: number;
};

function WorkFields({ work, at, known, errors }: WorkFieldsProps) {
	const { found, chosen } = work;
	const chosenTask = known.tasks.find(({ id }) => id === chosen && id !== found);
	return (
		<div className="grid gap-x-5 gap-y-2 sm:grid-cols-2">
			<input type="hidden" name={`work.${at}`} value={work.key} />
			<Field
				name={`target.${at}`}
				label={workText(work)}
				hint={lines(work.lines)}
				error={errors[`target.${at}`]}
			>
				<Select defaultValue={chosen}>
					{found && <option value={found}>The task of this name</option>}
					{chosenTask && <option value={chosenTask.id}>{workText(chosenTask)}</option>}
					{!found && known.mayMake && <option value="make">Make it new</option>}
					{!found && !known.mayMake && <option value="">Choose a task</option>}
					<option value="skip">Leave these lines out</option>
				</Select>
			</Field>
			<Field
				name={`other.${at}`}
				label="Or put it on another task"
				optional
				error={errors[`other.${at}`]}
			>
				<Input
					list="known-tasks"
					defaultValue=""
					autoComplete="off"
					placeholder="Client / Project / Task"
				/>
			</Field>
		</div>
	);
}

function aboutPerson({ name, email, lines: count }: Page["people"][number]): string {
	return [name && email, lines(count)].filter(Boolean).join(", ");
}

function lines(count: number): string {
	return count === 1 ? "1 line" : `${count} lines`;
}
