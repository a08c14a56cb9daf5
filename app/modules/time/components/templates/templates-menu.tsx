import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Menu, MenuButton, MenuLink } from "#app/ui/menu.tsx";
import { useOpenWeek } from "../use-week.tsx";

/** What fills a week in one go: favourites, templates. Plain forms until scripts take them over. */
export function TemplatesMenu({ className }: { className?: string }) {
	const { week, page, change } = useOpenWeek();
	const send = (path: string, fields: Record<string, string>) => (event: Prevented) => {
		event.preventDefault();
		void change(path, fields);
	};
	return (
		<form
			method="post"
			action="/time/templates/use"
			className={classNames("md:[--control-h:2rem]", className)}
		>
			<input type="hidden" name="week" value={week.first} />
			<Menu
				look={{}}
				align="end"
				className="w-full"
				trigger={
					<>
						<Icon name="bookmark" />
						Templates
					</>
				}
			>
				<MenuButton
					icon="star"
					formAction="/time/favourites/rows"
					onClick={send("/time/favourites/rows", {})}
				>
					Add your favourites
				</MenuButton>
				{page.templates.map(({ id, name }) => (
					<MenuButton
						key={id}
						name="template"
						value={id}
						icon="bookmark"
						onClick={send("/time/templates/use", { template: id })}
					>
						{name}
					</MenuButton>
				))}
				<MenuLink to={`/time/templates?week=${week.first}`} icon="settings-2">
					Save or change templates
				</MenuLink>
			</Menu>
		</form>
	);
}

type Prevented = { preventDefault: () => void };
