import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { Notice } from './notice';

/** A screen that is fetched when it is first shown. */
export function Loaded<P extends object>({ load, props }: { load: () => Promise<{ default: ComponentType<P> }>; props: P }) {
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
