/** The files that an admin chose or dropped, folders looked through. */
import { isFolderLookedAt, isJson } from '../report/looked-at.ts';
import type { ChosenFile } from './reading.ts';

/** From a file dialog: of a folder its *.json, as the command line does it. */
export const fromInput = (files: FileList): ChosenFile[] =>
  [...files].flatMap((file): ChosenFile[] => {
    const path = file.webkitRelativePath;
    if (path === '') return [{ name: file.name, named: true, file }];
    return isLookedAt(path) ? [{ name: path, named: false, file }] : [];
  });

/** From a drop, files and folders mixed. */
export async function fromDrop(items: DataTransferItemList): Promise<ChosenFile[]> {
  // The list is emptied as soon as the event is over.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return (await Promise.all(entries.map((entry) => filesOf(entry, entry.name, true)))).flat();
}

async function filesOf(entry: FileSystemEntry, name: string, named: boolean): Promise<ChosenFile[]> {
  if (entry.isFile) {
    if (!named && !isLookedAt(name)) return [];
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ name, named, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  for (;;) {
    // It gives a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) break;
    inside.push(...some);
  }
  const files = await Promise.all(inside.map((one) => filesOf(one, `${name}/${one.name}`, false)));
  return files.flat();
}

/** The folder that was chosen itself is looked at, whatever its name. */
function isLookedAt(path: string): boolean {
  const [file = '', ...folders] = path.split('/').reverse();
  return isJson(file) && folders.slice(0, -1).every(isFolderLookedAt);
}
