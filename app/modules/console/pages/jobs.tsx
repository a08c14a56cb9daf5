import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { retryDeadJob } from "#app/jobs/dead-jobs.server.ts";
import { isId } from "#app/lib/id.ts";
import { productAction, productLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Table } from "#app/ui/table.tsx";
import { deadJobList } from "../dead-job-list.server.ts";

export const loader = productLoader({ role: "support" }, deadJobList);

/** Lets a dead job run again. */
export const action = productAction({ role: "operator" }, async ({ db, request }) => {
	const id = (await request.formData()).get("id");
	if (typeof id !== "string" || !isId(id)) throw notFound("job");
	await retryDeadJob(db, id);
	return redirect("/console/jobs");
});

export const meta: MetaFunction = () => [{ title: "Dead jobs · Console · Crowdminder" }];

export default function Jobs() {
	const { jobs, mayRetry } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader title="Dead jobs" note="Failed for the last time, newest first" />
			{jobs.length === 0 ? (
				<Empty title="No job is dead">Whatever failed was done at a later try.</Empty>
			) : (
				<Table caption="Dead jobs">
					<thead>
						<tr>
							<th scope="col">Job</th>
							<th scope="col" className="max-md:hidden">
								Of
							</th>
							<th scope="col">Why</th>
							<th scope="col" className="num max-md:hidden">
								Tries
							</th>
							<th scope="col" className="num max-md:hidden">
								Died
							</th>
							{mayRetry && (
								<th scope="col">
									<span className="sr-only">Act</span>
								</th>
							)}
						</tr>
					</thead>
					<tbody>
						{jobs.map((job) => (
							<tr key={job.id}>
								<th scope="row">
									{job.job}
									<small className="block font-normal text-ink-3 md:hidden">
										{job.tenant}, {job.died}
									</small>
								</th>
								<td className="max-md:hidden">{job.tenant}</td>
								<td className="text-ink-2 [overflow-wrap:anywhere]">{job.error}</td>
								<td className="num max-md:hidden">{job.attempts}</td>
								<td className="num max-md:hidden">{job.died}</td>
								{mayRetry && (
									<td className="num">
										<Form method="post">
											<input type="hidden" name="id" value={job.id} />
											<Button size="sm" icon="rotate-cw" aria-label={`Run again: ${job.job}`}>
												Run again
											</Button>
										</Form>
									</td>
								)}
							</tr>
						))}
					</tbody>
				</Table>
			)}
		</>
	);
}
