import { Form, Link, useNavigation } from "@remix-run/react";
import { formatMinutes } from "#app/lib/duration.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { Dot } from "#app/ui/dot.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { CapturedTime } from "../project-time.server.ts";
import type { TaskFormFields } from "../task-form.ts";

type Task = { id: string; name: string; billable: boolean; archivedAt: Date | null };
type Times = Partial<Record<string, CapturedTime>>;

type TaskPanelProps = {
	project: {
		id: string;
		billable: boolean;
		client: { isInternal: boolean };
		tasks: readonly Task[];
	};
	times: Times | null;
	mayManage: boolean;
	/** What was typed into the form of a new task and refused. */
	refused: { fields: TaskFormFields; errors: { name: string | undefined } } | undefined;
	problem: string | undefined;
};

/** A project's tasks, and the form that adds one. */
export function TaskPanel({ project, times, mayManage, refused, problem }: TaskPanelProps) {
	const busy = useNavigation().formMethod === "POST";
	const canBeBilled = project.billable && !project.client.isInternal;
	return (
		<Panel title="Tasks" note="Time is captured on these" flush className="max-w-3xl">
			{project.tasks.length > 0 && (
				<table className="table">
					<caption className="sr-only">Tasks</caption>
					<thead>
						<tr>
							<th scope="col">Task</th>
							{times && (
								<th scope="col" className="num">
									Captured
								</th>
							)}
							<th scope="col" className="num">
								State
							</th>
							{mayManage && (
								<th scope="col">
									<span className="sr-only">Change</span>
								</th>
							)}
						</tr>
					</thead>
					<tbody>
						{project.tasks.map((task) => (
							<tr key={task.id}>
								<th scope="row">
									<TaskCell task={task} isBilled={canBeBilled && task.billable} />
								</th>
								{times && <td className="num">{formatMinutes(times[task.id]?.minutes ?? 0)}</td>}
								<td className="num">{task.archivedAt ? "archived" : "open"}</td>
								{mayManage && (
									<td className="num">
										<Link
											to={`/projects/${project.id}/tasks/${task.id}`}
											className="btn"
											data-kind="ghost"
											data-size="sm"
											aria-label={`Change ${task.name}`}
										>
											Change
										</Link>
									</td>
								)}
							</tr>
						))}
					</tbody>
				</table>
			)}
			{mayManage && (
				<Form
					// A new form once the task is there.
					key={project.tasks.length}
					method="post"
					noValidate
					className="grid gap-3 border-t border-line p-4"
				>
					<ErrorSummary errors={{ "": problem }} />
					<div className="flex flex-wrap items-start gap-3">
						<Field
							name="name"
							label="New task"
							error={refused?.errors.name}
							className="min-w-48 flex-1"
						>
							<Input defaultValue={refused?.fields.name} autoComplete="off" maxLength={120} />
						</Field>
						<Button icon="plus" busy={busy} className="mt-[1.5625rem] max-[24rem]:mt-0">
							Add task
						</Button>
					</div>
					{canBeBilled && (
						<Checkbox name="billable" defaultChecked={refused?.fields.billable ?? true}>
							Billable
						</Checkbox>
					)}
				</Form>
			)}
		</Panel>
	);
}

function TaskCell({ task, isBilled }: { task: Task; isBilled: boolean }) {
	return (
		<span className="flex items-center gap-2.5">
			<Dot tone={isBilled ? "billable" : "internal"} />
			<span className={classNames("min-w-0", task.archivedAt && "text-ink-3")}>
				{task.name}
				{!isBilled && <span className="block text-xs font-normal text-ink-3">Not billable</span>}
			</span>
		</span>
	);
}
