import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { GetObjectCommand, NoSuchKey, S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";
import { Disk } from "flydrive";
import { S3Driver } from "flydrive/drivers/s3";
import { listDisk } from "./list-disk.server.ts";
import type { ByteRange, FileStorage } from "./storage.ts";

type Bucket = Pick<S3ClientConfig, "region" | "credentials"> & {
	readonly bucket: string;
	/** Of a service that is not Amazon's. */
	readonly endpoint?: string;
};

/** A bucket of S3, or of a service that speaks as it does. Nothing in it is public. */
export function s3Storage({ bucket, endpoint, ...config }: Bucket): FileStorage {
	const sdk = new S3Client({
		...config,
		...(endpoint ? { endpoint, forcePathStyle: true } : {}),
		// Services other than Amazon's keep the trailers of newer checksums as if they were content.
		requestChecksumCalculation: "WHEN_REQUIRED",
		responseChecksumValidation: "WHEN_REQUIRED",
	});
	const disk = new Disk(
		new S3Driver({ client: sdk, bucket, visibility: "private", supportsACL: false }),
	);
	return {
		kind: "s3",
		put: (key, { path, bytes }) =>
			disk.putStream(key, createReadStream(path), {
				contentLength: bytes,
				contentType: "application/octet-stream",
			}),
		read: (key, range) => read(sdk, bucket, key, range),
		remove: (key) => disk.delete(key),
		removeAll: (prefix) => disk.deleteAll(prefix),
		list: (prefix) => listDisk(disk, prefix),
		stop: () => sdk.destroy(),
	};
}

async function read(
	sdk: S3Client,
	bucket: string,
	key: string,
	range: ByteRange | undefined,
): Promise<Readable | null> {
	const part = range ? { Range: `bytes=${range.start}-${range.end}` } : {};
	try {
		const { Body } = await sdk.send(new GetObjectCommand({ Bucket: bucket, Key: key, ...part }));
		return Body instanceof Readable ? Body : null;
	} catch (error) {
		if (error instanceof NoSuchKey) return null;
		throw error;
	}
}
