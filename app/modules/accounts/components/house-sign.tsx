import { initials } from "#app/ui/avatar.tsx";

type HouseSignProps = {
	name: string;
	address: string;
	/** The address of the logo, where there is one. */
	logo?: string | null;
};

/** Whose door this is: the workspace's logo or initials, name and address, as the page's heading. */
export function HouseSign({ name, address, logo }: HouseSignProps) {
	return (
		<div className="flex items-center gap-3">
			{logo ? (
				<img src={logo} alt="" className="size-11 rounded-md object-contain" />
			) : (
				<Initials name={name} />
			)}
			<div className="min-w-0">
				<h1 className="text-xl break-words">{name}</h1>
				<p className="text-sm break-all text-ink-3">{address}</p>
			</div>
		</div>
	);
}

function Initials({ name }: { name: string }) {
	return (
		<span
			className="grid size-11 shrink-0 place-content-center rounded-md bg-ink text-base font-semibold text-canvas"
			aria-hidden="true"
		>
			{initials(name)}
		</span>
	);
}
