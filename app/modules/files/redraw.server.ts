import { createHash } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import sharp from "sharp";
import { Problem } from "#app/request/problem.ts";
import type { Spooled } from "./spool.server.ts";

/** In pixels: what a telephone's camera makes. A picture of a few bytes can claim to be far larger. */
const mostPixels = 60_000_000;

/** The longer side of what is kept, in pixels. */
const side = 512;

/**
 * Draws a picture anew in the place of what was sent: upright as the camera held it, small, its first frame alone, and
 * without anything that is not picture: no place, no camera, no script.
 *
 * @param shape `square` cuts to the middle, `whole` keeps all of it
 * @throws Problem `picture.unreadable`
 */
export async function redraw({ path }: Spooled, shape: "square" | "whole"): Promise<Spooled> {
	const drawn = await drawnAnew(path, shape);
	const small = `${path}.webp`;
	await writeFile(small, drawn, { mode: 0o600 });
	await rm(path, { force: true });
	const sha256 = createHash("sha256").update(drawn).digest("hex");
	return { path: small, bytes: drawn.length, sha256 };
}

async function drawnAnew(path: string, shape: "square" | "whole"): Promise<Buffer> {
	try {
		return await sharp(path, { limitInputPixels: mostPixels, pages: 1, failOn: "error" })
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
