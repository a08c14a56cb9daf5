/**
 * Runs at most `atOnce` pieces of work of this process together, in the order in which they came.
 *
 * @param tooMany what is thrown when as many as `mostWaiting` wait already
 */
export function turns(
	{ atOnce, waiting: mostWaiting }: { readonly atOnce: number; readonly waiting: number },
	tooMany: () => Error,
): <T>(work: () => Promise<T>) => Promise<T> {
	let running = 0;
	const waiting: (() => void)[] = [];
	const turn = async () => {
		if (running < atOnce) {
			running += 1;
			return;
		}
		if (waiting.length >= mostWaiting) throw tooMany();
		await new Promise<void>((resolve) => waiting.push(resolve));
	};
	const pass = () => {
		const next = waiting.shift();
		if (next) next();
		else running -= 1;
	};
	return async <T>(work: () => Promise<T>): Promise<T> => {
		await turn();
		try {
			return await work();
		} finally {
			pass();
		}
	};
}
