// The ways between the screens, and who one is. Not shown in the room, where the conversation has the header.

import { useState } from 'preact/hooks';

import { useHash } from '../hooks';
import { addressOf, routeOf, type Route } from '../routes';
import { logout, useMe } from './account';
import { messageOf } from './api';

const ways: { name: string; href: string; screens: Route['screen'][]; instructor: boolean }[] = [
    { name: 'Practise', href: '#/', screens: ['practise', 'brief'], instructor: false },
    { name: 'Sessions', href: addressOf.sessions, screens: ['sessions', 'review', 'instead', 'attempts'], instructor: false },
    { name: 'Library', href: addressOf.library, screens: ['library', 'persona'], instructor: true },
];

export function SiteNav() {
    const me = useMe();
    const { screen } = routeOf(useHash());
    return (
        <>
            <nav class="site-nav" aria-label="Parley">
                {ways.filter((way) => !way.instructor || me?.instructor).map((way) => (
                    <a key={way.href} href={way.href} aria-current={way.screens.includes(screen) ? 'page' : undefined}>{way.name}</a>
                ))}
            </nav>
            <div class="site-who">
                {me?.instructor && <Instructor name={me.instructor} />}
                {me && !me.instructor && <a href={addressOf.login} aria-current={screen === 'login' ? 'page' : undefined}>Log in</a>}
            </div>
        </>
    );
}

function Instructor({ name }: { name: string }) {
    const [trouble, setTrouble] = useState('');
    const leave = () => logout().then(() => { location.hash = '#/'; }).catch((reason: unknown) => setTrouble(messageOf(reason)));
    return (
        <>
            <span class="site-name" title={`Instructor ${name}`}>{name}</span>
            <button type="button" class="link-like" onClick={leave}>Log out</button>
            <span role="alert" class="unseen">{trouble}</span>
        </>
    );
}
