import { useRef } from 'preact/hooks';

interface Props {
    onEnd(): void;
    onRestart(): void;
}

/** Ending cannot be undone, so it is asked for twice; so is starting over, which ends this talk too. */
export function EndButton({ onEnd, onRestart }: Props) {
    const dialog = useRef<HTMLDialogElement>(null);
    const choose = (act: () => void) => () => {
        dialog.current?.close();
        act();
    };
    return (
        <>
            <button type="button" class="quiet" onClick={() => dialog.current?.showModal()}>End</button>
            <dialog ref={dialog} aria-labelledby="end-title">
                <h2 id="end-title">End this conversation?</h2>
                <p>It ends without a deal, and you see the debrief. Starting over ends it too, and begins a new one with the same brief and preparation. Neither can be undone.</p>
                <div class="buttons">
                    <button type="button" onClick={() => dialog.current?.close()}>Go on talking</button>
                    <button type="button" onClick={choose(onRestart)}>Start over</button>
                    <button type="button" class="danger" onClick={choose(onEnd)}>End it</button>
                </div>
            </dialog>
        </>
    );
}
