import { useRevalidator } from "@remix-run/react";
import { useState } from "react";
import { useToast } from "#app/ui/toast-region.tsx";
import { type UploadAnswer, uploadWords } from "../upload-words.ts";
import { sendFile } from "./send-file.ts";

/** A file on its way. */
export type OnItsWay = {
	readonly key: string;
	readonly name: string;
	/** From 0 to 1. */
	readonly share: number;
};

/** Sends the files of a form one after the other, telling how far each is; then the page shows what came of it. */
export function useUploads(action: string) {
	const [sending, setSending] = useState<readonly OnItsWay[]>([]);
	const { revalidate } = useRevalidator();
	const toast = useToast();

	async function upload(files: readonly File[], isSensitive: boolean): Promise<UploadAnswer> {
		const named = files.map((file, index) => ({ file, key: `${index} ${file.name}` }));
		setSending(named.map(({ file, key }) => ({ key, name: file.name, share: 0 })));
		const answers: UploadAnswer[] = [];
		for (const { file, key } of named) {
			const told = (share: number) =>
				setSending((all) => all.map((one) => (one.key === key ? { ...one, share } : one)));
			answers.push(await sendFile(action, file, isSensitive, told));
			setSending((all) => all.filter((one) => one.key !== key));
		}
		const answer = together(answers);
		revalidate();
		toast({ ...uploadWords({ ...answer, refused: [] }), icon: "cloud-upload" });
		return answer;
	}

	return { sending, upload };
}

function together(answers: readonly UploadAnswer[]): UploadAnswer {
	return {
		added: answers.flatMap(({ added }) => added),
		refused: answers.flatMap(({ refused }) => refused),
		hadMore: answers.some(({ hadMore }) => hadMore),
	};
}
