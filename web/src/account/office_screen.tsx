import { Header } from '../components/header';
import { LibraryScreen } from '../library/library';
import { PersonaScreen } from '../library/persona';
import { ReviewScreen } from '../review/review';
import { SessionsScreen } from '../review/sessions';
import type { Route } from '../routes';
import { LoginScreen, SetupScreen } from './entrance';

export type OfficeRoute = Exclude<Route, { screen: 'practise' | 'brief' }>;

/** What is about talks rather than in one: the sessions, a review, the library, the entrance. */
export function OfficeScreen({ route }: { route: OfficeRoute }) {
    return <><Header /><Screen route={route} /></>;
}

function Screen({ route }: { route: OfficeRoute }) {
    switch (route.screen) {
        case 'sessions': return <SessionsScreen />;
        case 'review': return <ReviewScreen key={route.id} source={{ id: route.id }} turn={route.turn} />;
        case 'shared': return <ReviewScreen key={route.token} source={{ token: route.token }} turn={route.turn} />;
        case 'library': return <LibraryScreen />;
        case 'persona': return <PersonaScreen key={route.id} id={route.id} />;
        case 'login': return <LoginScreen />;
        case 'setup': return <SetupScreen secret={route.secret} />;
    }
}
