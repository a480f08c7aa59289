import { Header } from '../components/header';
import { LibraryScreen, PersonaScreen } from '../library/screens';
import type { StartChoice } from '../protocol';
import { AttemptsScreen, InsteadScreen, ReviewScreen } from '../review/screens';
import { SessionsScreen } from '../review/sessions';
import type { Route } from '../routes';
import { LoginScreen, SetupScreen } from './entrance';

export type OfficeRoute = Exclude<Route, { screen: 'practise' | 'brief' }>;

interface Props {
    route: OfficeRoute;
    onStart(choice: StartChoice): void;
}

/** What is about talks rather than in one: the sessions, a review, the library, the entrance. */
export function OfficeScreen({ route, onStart }: Props) {
    return <><Header /><Screen route={route} onStart={onStart} /></>;
}

function Screen({ route, onStart }: Props) {
    switch (route.screen) {
        case 'sessions': return <SessionsScreen />;
        case 'review': return <ReviewScreen key={route.id} source={{ id: route.id }} turn={route.turn} />;
        case 'shared': return <ReviewScreen key={route.token} source={{ token: route.token }} turn={route.turn} />;
        case 'instead': return <InsteadScreen key={`${route.source.of}/${route.source.name}`} source={route.source} fork={route.fork} turn={route.turn} />;
        case 'attempts': return <AttemptsScreen key={route.session} session={route.session} />;
        case 'library': return <LibraryScreen />;
        case 'persona': return <PersonaScreen key={route.id} id={route.id} onStart={onStart} />;
        case 'login': return <LoginScreen />;
        case 'setup': return <SetupScreen secret={route.secret} />;
    }
}
