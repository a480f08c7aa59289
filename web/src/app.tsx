import { useEffect, useState } from 'preact/hooks';

import { OfficeScreen } from './account/office_screen';
import { BriefScreen } from './brief/brief_screen';
import { Header } from './components/header';
import { SessionScreen } from './components/session';
import { StartScreen } from './components/start';
import { useHash } from './hooks';
import type { StartChoice } from './protocol';
import { type Route, routeOf } from './routes';
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
        const from = location.hash;
        // Once, and from where it was started: who has gone elsewhere since is not to be brought back.
        const stop = started.subscribe(() => {
            const { session } = started.get();
            if (!session) return;
            stop();
            if (location.hash === from) location.hash = sessionPrefix + encodeURIComponent(session);
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
            {talking
                ? <SessionScreen key={wanted} store={store} onStart={start} />
                : <Elsewhere route={route} store={store} onStart={start} />}
        </>
    );
}

interface ElsewhereProps {
    route: Route;
    store: SessionStore | null;
    onStart(choice: StartChoice): void;
}

function Elsewhere({ route, store, onStart }: ElsewhereProps) {
    switch (route.screen) {
        case 'practise': return <><Header /><StartScreen /></>;
        case 'brief': return <><Header /><BriefScreen key={location.hash} choice={route.choice} store={store} onStart={onStart} /></>;
        default: return <OfficeScreen route={route} onStart={onStart} />;
    }
}

/** The address after '#' names the session, so this link moves the focus itself. */
function skipToMain(event: Event): void {
    event.preventDefault();
    document.getElementById('main')?.focus();
}
