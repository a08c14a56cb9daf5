import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Menu, MenuButton } from "#app/ui/menu.tsx";
import { useOpenWeek } from "./use-week.tsx";

/** Last week's rows, with or without their hours. A plain form until scripts take it over. */
export function CopyLastWeek({ className }: { className?: string }) {
	const { week, change } = useOpenWeek();
	const copy = (hours: "yes" | "no") => (event: { preventDefault: () => void }) => {
		event.preventDefault();
		void change("/time/copies", { hours });
	};
	return (
		<form
			method="post"
			action="/time/copies"
			className={classNames("md:[--control-h:2rem]", className)}
		>
			<input type="hidden" name="week" value={week.first} />
			<Menu
				look={{}}
				align="end"
				className="w-full"
				trigger={
					<>
						<Icon name="copy" />
						Copy last week
					</>
				}
			>
				<MenuButton name="hours" value="no" onClick={copy("no")}>
					Rows only
				</MenuButton>
				<MenuButton name="hours" value="yes" onClick={copy("yes")}>
					Rows with their hours
				</MenuButton>
			</Menu>
		</form>
	);
}
