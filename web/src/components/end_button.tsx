import { useRef } from 'preact/hooks';

/** Ending cannot be undone, so it is asked for twice. */
export function EndButton({ onEnd }: { onEnd(): void }) {
    const dialog = useRef<HTMLDialogElement>(null);
    const end = () => {
        dialog.current?.close();
        onEnd();
    };
    return (
        <>
            <button type="button" class="quiet" onClick={() => dialog.current?.showModal()}>End</button>
            <dialog ref={dialog} aria-labelledby="end-title">
                <h2 id="end-title">End this conversation?</h2>
                <p>It ends without a deal, and you see the debrief. This cannot be undone.</p>
                <div class="buttons">
                    <button type="button" onClick={() => dialog.current?.close()}>Go on talking</button>
                    <button type="button" class="danger" onClick={end}>End it</button>
                </div>
            </dialog>
        </>
    );
}
