import { createHash } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import sharp from "sharp";
import { turns } from "#app/lib/turns.ts";
import { Problem } from "#app/request/problem.ts";
import type { Spooled } from "./spool.server.ts";

/** In pixels: what a telephone's camera makes. A picture of a few bytes can claim to be far larger. */
const mostPixels = 60_000_000;

/** Of kinds that have to be unpacked whole, which takes seconds and hundreds of megabytes: what a large screen shows. */
const mostUnpacked = 24_000_000;

/** Whoever sends many at once waits, and not everybody else. */
const inTurn = turns({ atOnce: 1, waiting: 20 }, busy);

/** The longer side of what is kept, in pixels. */
const side = 512;

/**
 * Draws a picture anew in the place of what was sent: upright as the camera held it, small, its first frame alone, and
 * without anything that is not picture: no place, no camera, no script.
 *
 * @param shape `square` cuts to the middle, `whole` keeps all of it
 * @throws Problem `picture.unreadable`, `picture.busy`
 */
export async function redraw({ path }: Spooled, shape: "square" | "whole"): Promise<Spooled> {
	const drawn = await inTurn(() => drawnAnew(path, shape));
	const small = `${path}.webp`;
	await writeFile(small, drawn, { mode: 0o600 });
	await rm(path, { force: true });
	const sha256 = createHash("sha256").update(drawn).digest("hex");
	return { path: small, bytes: drawn.length, sha256 };
}

async function drawnAnew(path: string, shape: "square" | "whole"): Promise<Buffer> {
	try {
		const sent = sharp(path, { limitInputPixels: mostPixels, pages: 1, failOn: "error" });
		const { format, width, height } = await sent.metadata();
		if (/^(?:png|gif)$/.test(format) && width * height > mostUnpacked) {
			throw new Error("It has too many pixels to unpack");
		}
		return await sent
			.rotate()
			.resize(side, side, {
				fit: shape === "square" ? "cover" : "inside",
				withoutEnlargement: shape === "whole",
			})
			.webp({ quality: 86 })
			.toBuffer();
	} catch (error) {
		throw new Problem(
			"picture.unreadable",
			"This picture cannot be read, or it is far too large. Choose another one.",
			{ detail: error },
		);
	}
}

function busy(): Problem {
	return new Problem(
		"picture.busy",
		"Many pictures are coming just now. Send it again in a moment.",
		{
			status: 503,
			retryAfter: 5,
		},
	);
}
