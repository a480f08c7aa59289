// The library's screens: who is no instructor neither sees nor loads them.

import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { Notice } from '../components/notice';
import type { StartChoice } from '../protocol';
import { ForInstructor } from './guarded';

const parts = { library: () => import('./library'), persona: () => import('./persona') };

/** A screen that is fetched when it is first shown. */
function Loaded<P extends object>({ load, props }: { load: () => Promise<{ default: ComponentType<P> }>; props: P }) {
    const [Screen, setScreen] = useState<ComponentType<P> | null>(null);
    const [failed, setFailed] = useState(false);
    const fetchIt = () => {
        setFailed(false);
        load().then((found) => setScreen(() => found.default)).catch((reason: unknown) => {
            console.error(reason);
            setFailed(true);
        });
    };
    useEffect(fetchIt, [load]);
    if (Screen) return <Screen {...props} />;
    return (
        <main id="main" class="alone" tabIndex={-1}>
            {failed
                ? <Notice kind="error"><p>This part of the page could not be fetched. If the server was renewed meanwhile, reload the page.</p><button type="button" onClick={fetchIt}>Try again</button></Notice>
                : <p class="loading" role="status">One moment…</p>}
        </main>
    );
}

export const LibraryScreen = () => <ForInstructor><Loaded load={parts.library} props={{}} /></ForInstructor>;

export const PersonaScreen = (props: { id: string; onStart(choice: StartChoice): void }) => <ForInstructor><Loaded load={parts.persona} props={props} /></ForInstructor>;
