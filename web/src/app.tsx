import { useEffect, useState } from 'preact/hooks';

import { OfficeScreen } from './account/office_screen';
import { Header } from './components/header';
import { SessionScreen } from './components/session';
import { StartScreen } from './components/start';
import { useHash } from './hooks';
import type { StartChoice } from './protocol';
import { routeOf } from './routes';
import { SessionStore } from './store';

const sessionPrefix = '#/session/';

const sessionIn = (hash: string): string | null =>
    hash.startsWith(sessionPrefix) ? decodeURIComponent(hash.slice(sessionPrefix.length)) : null;

/** The store of the session in the address; a store just started keeps its socket when it gets its address. */
function useSession() {
    const hash = useHash();
    const wanted = sessionIn(hash);
    const [store, setStore] = useState<SessionStore | null>(() => (wanted ? SessionStore.resume(wanted) : null));

    useEffect(() => {
        if (wanted === (store?.get().session ?? null)) return;
        store?.dispose();
        setStore(wanted ? SessionStore.resume(wanted) : null);
    }, [wanted]);

    const start = (choice: StartChoice): void => {
        store?.dispose();
        const started = SessionStore.start(choice);
        // Once: who has left the conversation since is not to be brought back by what its store still hears.
        const stop = started.subscribe(() => {
            const { session } = started.get();
            if (!session) return;
            stop();
            if (routeOf(location.hash).screen === 'practise' && !sessionIn(location.hash)) location.hash = sessionPrefix + encodeURIComponent(session);
        });
        setStore(started);
    };
    return { store, wanted, start, route: routeOf(hash) };
}

export function App() {
    const { store, wanted, start, route } = useSession();
    const talking = store && wanted;
    return (
        <>
            <a class="skip" href="#main" onClick={skipToMain}>Skip to the content</a>
            {route.screen !== 'practise' && <OfficeScreen route={route} />}
            {route.screen === 'practise' && (talking
                ? <SessionScreen key={wanted} store={store} />
                : <><Header /><StartScreen store={store} onStart={start} /></>)}
        </>
    );
}

/** The address after '#' names the session, so this link moves the focus itself. */
function skipToMain(event: Event): void {
    event.preventDefault();
    document.getElementById('main')?.focus();
}
