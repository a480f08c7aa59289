// Chromium opens connections ahead of need, and Node's closeAllConnections() knows only those that have asked something: a
// server that waits for the others never closes.

/** A way to stop the server, whoever is still connected; ask for it before it listens. */
export function stopperOf(http) {
    const sockets = new Set();
    http.on('connection', (socket) => sockets.add(socket.on('close', () => sockets.delete(socket))));
    return () => new Promise((done) => {
        http.close(done);
        for (const socket of sockets) socket.destroy();
    });
}
