import { join } from "node:path";
import { diskStorage } from "./disk-storage.server.ts";
import { s3Storage } from "./s3-storage.server.ts";
import type { FileStorage } from "./storage.ts";

type StorageEnv = {
	readonly DATA_DIR: string;
	readonly S3_BUCKET?: string | undefined;
	readonly S3_REGION: string;
	readonly S3_ENDPOINT?: string | undefined;
	readonly S3_ACCESS_KEY_ID?: string | undefined;
	readonly S3_SECRET_ACCESS_KEY?: string | undefined;
};

/** The bucket where one is named, otherwise the folder `files` of DATA_DIR. Nothing is reached before it is used. */
export function openStorage(env: StorageEnv): FileStorage {
	const { S3_BUCKET, S3_ACCESS_KEY_ID: keyId, S3_SECRET_ACCESS_KEY: secret } = env;
	if (!S3_BUCKET) return diskStorage(join(env.DATA_DIR, "files"));
	return s3Storage({
		bucket: S3_BUCKET,
		region: env.S3_REGION,
		...(env.S3_ENDPOINT ? { endpoint: env.S3_ENDPOINT } : {}),
		...(keyId && secret ? { credentials: { accessKeyId: keyId, secretAccessKey: secret } } : {}),
	});
}
