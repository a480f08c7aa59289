// Files and folders as a browser hands them over: by a chooser, or dropped.

/** A file with its way from the folder that was given. */
export interface Handed {
    path: string;
    file: File;
}

const wanted = /\.(md|markdown|txt|json)$/i;

const inOrder = (files: Handed[]): Handed[] => files.filter(({ path }) => wanted.test(path)).sort((a, b) => a.path.localeCompare(b.path));

export const chosen = (list: FileList): Handed[] => inOrder([...list].map((file) => ({ path: file.webkitRelativePath || file.name, file })));

function batchOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
    return new Promise((done, failed) => reader.readEntries(done, failed));
}

/** A folder is read in batches, until one comes empty. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
    const reader = folder.createReader();
    const all: FileSystemEntry[] = [];
    for (let batch = await batchOf(reader); batch.length; batch = await batchOf(reader)) all.push(...batch);
    return all;
}

async function filesIn(entry: FileSystemEntry): Promise<Handed[]> {
    if (entry.isDirectory) return (await Promise.all((await childrenOf(entry as FileSystemDirectoryEntry)).map(filesIn))).flat();
    const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed));
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
}

/** Entries must be taken while the drop is handled; after that the browser has forgotten them. */
export function dropped(transfer: DataTransfer): Promise<Handed[]> {
    const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
    if (!entries.length) return Promise.resolve(chosen(transfer.files));
    return Promise.all(entries.map(filesIn)).then((found) => inOrder(found.flat()));
}
