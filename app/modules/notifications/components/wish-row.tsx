import { Checkbox } from "#app/ui/checkbox.tsx";
import { Select } from "#app/ui/select.tsx";
import type { WishPart } from "../wishes-page.server.ts";

/** One kind: in the list or not, by mail at once, once a day or not. What must be told says so. */
export function WishRow({ wish }: { wish: WishPart["kinds"][number] }) {
	const { kind, title, isListed, mail, isCertain } = wish;
	return (
		<li className="px-4 py-3 lg:px-5">
			<fieldset className="grid items-center gap-x-5 gap-y-2 sm:grid-cols-[minmax(0,1fr)_auto_11rem]">
				<legend className="float-left text-sm font-medium">{title}</legend>
				{isCertain ? (
					<p className="text-sm text-ink-2 sm:col-span-2 sm:text-right">Always, also by mail</p>
				) : (
					<>
						<Checkbox name={`list.${kind}`} defaultChecked={isListed}>
							In the app
						</Checkbox>
						<Select name={`mail.${kind}`} aria-label="By mail" defaultValue={mail}>
							<option value="now">Mail at once</option>
							<option value="digest">Mail once a day</option>
							<option value="off">No mail</option>
						</Select>
					</>
				)}
			</fieldset>
		</li>
	);
}
