import { Meter } from "#app/ui/meter.tsx";

type SeatsCountProps = {
	/** As it would be when it is saved now, invitations included. */
	used: number;
	/** Null: no limit. */
	room: number | null;
	/** The room is what somebody is about to choose, not what holds now. */
	isWanted: boolean;
};

/** `12 of 10 seats. 2 too many.` */
export function SeatsCount({ used, room, isWanted }: SeatsCountProps) {
	if (room === null) return <p className="text-sm text-ink-3">{used} seats, no limit</p>;
	const isOver = used > room;
	const rest = isOver ? `${used - room} too many` : `${room - used} free`;
	return (
		<div className="max-w-[24rem]">
			<p className="flex gap-3 text-sm" role="status">
				<span className="font-semibold">
					{used} of {room} seats
				</span>
				<span className={isOver ? "text-warning" : "text-ink-3"}>
					{rest}
					{isWanted && " with what you are choosing"}
				</span>
			</p>
			<Meter
				className="mt-1"
				label={`${used} of ${room} seats are in use`}
				max={room}
				parts={[{ tone: isOver ? "warning" : undefined, value: used }]}
			/>
		</div>
	);
}
