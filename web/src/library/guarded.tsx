import type { ComponentChildren } from 'preact';

import { useMe } from '../account/account';
import { LoginScreen } from '../account/entrance';

/** The library is for instructors: others are asked to log in, and nothing of it is fetched. */
export function ForInstructor({ children }: { children: ComponentChildren }) {
    const me = useMe();
    if (!me) return <main id="main" class="alone" tabIndex={-1}><p class="loading" role="status">One moment…</p></main>;
    return me.instructor ? <>{children}</> : <LoginScreen />;
}
