import { useId, useState } from 'preact/hooks';

interface Props {
    label: string;
    accept: string;
    onFile(file: File): void;
}

/** A file field that also takes what is dropped on it. */
export function FileDrop({ label, accept, onFile }: Props) {
    const id = useId();
    const [over, setOver] = useState(false);
    const take = (files: FileList | null | undefined) => {
        const file = files?.[0];
        if (file) onFile(file);
    };
    const drop = (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
    };
    const drag = (event: DragEvent) => {
        event.preventDefault();
        setOver(true);
    };
    return (
        <div class={`file-drop ${over ? 'over' : ''}`} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop}>
            <label for={id}>{label}</label>
            <input id={id} type="file" accept={accept} onChange={(event) => { take(event.currentTarget.files); event.currentTarget.value = ''; }} />
            <span class="hint" aria-hidden="true">or drop it here</span>
        </div>
    );
}
