import type { MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { tenantLoader } from "#app/request/page.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Dot } from "#app/ui/dot.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { notificationList } from "../list.server.ts";

export const loader = tenantLoader({ access: "member" }, notificationList);

export const meta: MetaFunction = () => [{ title: "Notifications · Crowdminder" }];

type Shown = ReturnType<typeof useLoaderData<typeof loader>>["notices"][number];

export default function Notifications() {
	const { notices, unread, isFirst, older } = useLoaderData<typeof loader>();
	return (
		<div className="max-w-[42rem]">
			<PageHeader
				title="Notifications"
				note={unread > 0 ? `${unread} not read` : undefined}
				actions={
					<>
						<Link
							className="link inline-flex min-h-6 items-center text-sm max-md:min-h-11"
							to="/account/notifications"
						>
							What you are told
						</Link>
						{unread > 0 && (
							<Form method="post" action="/notifications/reading">
								<Button icon="check-check">Mark all as read</Button>
							</Form>
						)}
					</>
				}
			/>
			{notices.length === 0 ? (
				<Empty title={isFirst ? "Nothing to tell you yet" : "Nothing older"}>
					When something concerns you, such as a new role or hours that are missing, it stands here.
				</Empty>
			) : (
				<ul className="panel divide-y divide-line">
					{notices.map((notice) => (
						<Notice key={notice.id} notice={notice} />
					))}
				</ul>
			)}
			{(older || !isFirst) && (
				<nav className="mt-3 flex gap-4 text-sm" aria-label="Pages">
					{!isFirst && (
						<Link className="link min-h-6 max-md:min-h-11" to="/notifications">
							Newest
						</Link>
					)}
					{older && (
						<Link className="link min-h-6 max-md:min-h-11" to={older} rel="next">
							Older
						</Link>
					)}
				</nav>
			)}
		</div>
	);
}

/** Opening one marks it as read: a change, so it is posted. */
function Notice({ notice: { id, text, at, isUnread } }: { notice: Shown }) {
	return (
		<li>
			<Form method="post" action={`/notifications/${id}/opening`}>
				<button
					type="submit"
					className="flex min-h-11 w-full items-baseline gap-3 px-4 py-2.5 text-left text-sm hover:bg-hover"
				>
					<span className="w-2 shrink-0">{isUnread && <Dot tone="accent" />}</span>
					<span className={isUnread ? "flex-1 font-medium" : "flex-1 text-ink-2"}>
						{isUnread && <span className="sr-only">Not read: </span>}
						{text}
					</span>
					<span className="shrink-0 text-xs text-ink-3">{at}</span>
				</button>
			</Form>
		</li>
	);
}
