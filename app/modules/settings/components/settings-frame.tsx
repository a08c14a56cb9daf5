import { Form, NavLink, useNavigate } from "@remix-run/react";
import type { ReactNode } from "react";
import { Affix } from "#app/ui/affix.tsx";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Select } from "#app/ui/select.tsx";
import type { SettingsPage } from "../settings-pages.ts";

type SettingsFrameProps = {
	children: ReactNode;
	pages: readonly SettingsPage[];
	/** The name of the one that is shown. */
	current?: string | undefined;
	/** What was looked for. */
	find?: string;
	note?: ReactNode;
	aside?: ReactNode;
};

/** The head and the navigation of the settings' pages. */
export function SettingsFrame(props: SettingsFrameProps) {
	const { children, pages, current, find, note, aside } = props;
	return (
		<>
			<PageHeader
				title="Settings"
				beside={
					<Form action="/settings" role="search" className="w-full md:ml-4 md:w-72">
						<Affix icon="search">
							<Input
								key={find}
								type="search"
								name="find"
								aria-label="Find a setting"
								placeholder="Find a setting"
								defaultValue={find}
							/>
						</Affix>
					</Form>
				}
				actions={note && <span className="text-sm text-ink-3 max-md:hidden">{note}</span>}
			/>
			<div className="grid gap-6 lg:grid-cols-[12rem_minmax(0,1fr)] xl:grid-cols-[12rem_minmax(0,1fr)_19rem]">
				<SideLinks pages={pages} />
				<ChoosePage pages={pages} current={current} />
				<div className="grid content-start gap-5">{children}</div>
				{aside && <div className="max-xl:col-span-full xl:col-auto">{aside}</div>}
			</div>
		</>
	);
}

function SideLinks({ pages }: Pick<SettingsFrameProps, "pages">) {
	return (
		<nav className="max-lg:hidden" aria-label="Settings">
			{partsOf(pages).map((part) => (
				<div key={part} className="group/part">
					<p className="nav-label group-first/part:!pt-0">{part}</p>
					<ul>
						{pages
							.filter((page) => page.part === part)
							.map(({ name, title, path }) => (
								<li key={name}>
									<NavLink className="nav-item" to={path} prefetch="intent">
										<span>{title}</span>
									</NavLink>
								</li>
							))}
					</ul>
				</div>
			))}
		</nav>
	);
}

function partsOf(pages: readonly SettingsPage[]): string[] {
	return [...new Set(pages.map(({ part }) => part))];
}

/** The same on a phone. Without scripts the button goes there. */
function ChoosePage({ pages, current = "" }: Pick<SettingsFrameProps, "pages" | "current">) {
	const navigate = useNavigate();
	return (
		<Form action="/settings" className="flex items-end gap-2 lg:hidden">
			<Field name="page" label="Page" className="flex-1">
				<Select
					key={current}
					defaultValue={current}
					onChange={(event) => {
						const page = pages.find(({ name }) => name === event.currentTarget.value);
						if (page) navigate(page.path);
					}}
				>
					{!current && <option value="">Choose a page</option>}
					{partsOf(pages).map((part) => (
						<optgroup key={part} label={part}>
							{pages
								.filter((page) => page.part === part)
								.map(({ name, title }) => (
									<option key={name} value={name}>
										{title}
									</option>
								))}
						</optgroup>
					))}
				</Select>
			</Field>
			<noscript>
				<Button>Go</Button>
			</noscript>
		</Form>
	);
}
