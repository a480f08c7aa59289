// Logging in, and making the first instructor by the one-time link.

import { useEffect, useRef, useState } from 'preact/hooks';

import { Notice } from '../components/notice';
import { addressOf } from '../routes';
import { login, setUp, useMe } from './account';
import { messageOf, Refused } from './api';
import { TextField } from './text_field';

interface Props {
    title: string;
    lead: string;
    action: string;
    newPassword: boolean;
    onEnter(name: string, password: string): Promise<void>;
}

function Entrance({ title, lead, action, newPassword, onEnter }: Props) {
    const heading = useRef<HTMLHeadingElement>(null);
    const [name, setName] = useState('');
    const [password, setPassword] = useState('');
    const [busy, setBusy] = useState(false);
    const [refused, setRefused] = useState<{ field: string; message: string } | null>(null);
    useEffect(() => heading.current?.focus(), []);
    const enter = async (event: Event) => {
        event.preventDefault();
        setBusy(true);
        try {
            await onEnter(name, password);
            location.hash = addressOf.sessions;
        } catch (reason) {
            setRefused({ field: reason instanceof Refused ? reason.problem.field : '', message: messageOf(reason) });
            setBusy(false);
        }
    };
    const problem = (field: string) => (refused?.field === field ? refused.message : null);
    return (
        <main id="main" class="entrance" tabIndex={-1}>
            <form class="card" onSubmit={enter}>
                <h1 ref={heading} tabIndex={-1}>{title}</h1>
                <p class="lead">{lead}</p>
                <TextField label="Name" value={name} onInput={setName} required autocomplete="username" problem={problem('name')} />
                <TextField label="Password" type="password" value={password} onInput={setPassword} required problem={problem('password')}
                    autocomplete={newPassword ? 'new-password' : 'current-password'} />
                <div role="alert">{refused && !['name', 'password'].includes(refused.field) && <Notice kind="warning"><p>{refused.message}</p></Notice>}</div>
                <button class="primary large" disabled={busy}>{busy ? 'One moment…' : action}</button>
            </form>
        </main>
    );
}

export function LoginScreen() {
    const me = useMe();
    if (me?.instructor) return <AlreadyIn name={me.instructor} />;
    if (me?.setup_open) return <SetupWaits />;
    return <Entrance title="Log in" lead="For instructors. Candidates practise and see their own sessions without an account."
        action="Log in" newPassword={false} onEnter={login} />;
}

export function SetupScreen({ secret }: { secret: string }) {
    const me = useMe();
    if (me?.instructor) return <AlreadyIn name={me.instructor} />;
    return <Entrance title="Make the first instructor" newPassword action="Make the account"
        lead="This link works once. The account sees every session on this server and keeps its personas."
        onEnter={(name, password) => setUp(secret, name, password)} />;
}

function AlreadyIn({ name }: { name: string }) {
    return (
        <main id="main" class="alone" tabIndex={-1}>
            <h1>You are logged in</h1>
            <p>As {name}. Go on to <a href={addressOf.sessions}>all sessions</a> or to the <a href={addressOf.library}>library of personas</a>.</p>
        </main>
    );
}

function SetupWaits() {
    return (
        <main id="main" class="alone" tabIndex={-1}>
            <h1>No instructor yet</h1>
            <p>The first account is made by a one-time link. The server printed it on its terminal when it started: open it in this browser.</p>
            <p><a href="#/">Practise without an account</a></p>
        </main>
    );
}
