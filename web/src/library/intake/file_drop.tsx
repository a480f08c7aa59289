import { useEffect, useId, useRef, useState } from 'preact/hooks';

import { chosen, dropped, type Handed } from './files';

interface Props {
    label: string;
    accept: string;
    onFiles(files: Handed[]): void;
}

/** A field for files or a folder that also takes what is dropped on it. */
export function FileDrop({ label, accept, onFiles }: Props) {
    const id = useId();
    const [over, setOver] = useState(false);
    const folder = useRef<HTMLInputElement>(null);
    useEffect(() => { if (folder.current) folder.current.webkitdirectory = true; }, []);
    const take = (field: HTMLInputElement) => {
        if (field.files?.length) onFiles(chosen(field.files));
        field.value = '';
    };
    const drop = (event: DragEvent) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        if (event.dataTransfer) void dropped(event.dataTransfer).then(onFiles);
    };
    const drag = (event: DragEvent) => {
        event.preventDefault();
        setOver(true);
    };
    return (
        <div class={`file-drop ${over ? 'over' : ''}`} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop}>
            <label for={id}>{label}</label>
            <input id={id} type="file" accept={accept} multiple onChange={(event) => take(event.currentTarget)} />
            <button type="button" onClick={() => folder.current?.click()}>A whole folder</button>
            <input ref={folder} type="file" class="unseen" tabIndex={-1} aria-label="A folder of guides" onChange={(event) => take(event.currentTarget)} />
            <span class="hint" aria-hidden="true">or drop files or a folder here</span>
        </div>
    );
}
